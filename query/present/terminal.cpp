// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/terminal.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include <sys/ioctl.h>
#include <unistd.h>

#include "storage/base/error.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kMostWidth = 1000;

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t window_width() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::size_t stated_width() {
  const std::string_view text = environment("COLUMNS");
  std::size_t width = 0;
  std::from_chars(text.data(), text.data() + text.size(), width);
  return width;
}

std::size_t width_of(bool interactive) {
  std::size_t width = interactive ? window_width() : 0;
  if (width == 0) width = stated_width();
  if (width == 0) width = kDefaultWidth;
  return std::clamp(width, kLeastWidth, kMostWidth);
}

bool is_dumb() { return environment("TERM") == "dumb"; }

bool wants_color(ColorChoice choice, bool interactive) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  return interactive && environment("NO_COLOR").empty() && !is_dumb();
}

}  // namespace

Terminal detect_terminal(ColorChoice choice) {
  const bool interactive = ::isatty(STDOUT_FILENO) == 1;
  return {interactive, wants_color(choice, interactive), width_of(interactive), is_dumb()};
}

void write_output(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw OutputClosed{};
    } else if (errno != EINTR && errno != EAGAIN) {
      throw StorageError(std::string("cannot write the output: ") + std::strerror(errno));
    }
  }
}

void write_notes(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0 && errno != EINTR) return;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace pressmark::query
