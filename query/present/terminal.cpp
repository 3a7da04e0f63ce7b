// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/terminal.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include <sys/ioctl.h>
#include <unistd.h>

#include "storage/base/environment.h"
#include "storage/base/error.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kDefaultHeight = 24;
constexpr std::size_t kLeastWidth = 20;
constexpr std::size_t kMostWidth = 1000;

winsize window() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size : winsize{};
}

std::size_t stated_width() {
  const std::string text = environment("COLUMNS");
  std::size_t width = 0;
  std::from_chars(text.data(), text.data() + text.size(), width);
  return width;
}

// A terminal whose size is not known, as a serial line's, has none.
std::size_t width_of(const winsize& size) {
  std::size_t width = size.ws_col;
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
  const winsize size = interactive ? window() : winsize{};
  return {interactive, wants_color(choice, interactive), width_of(size),
          size.ws_row == 0 ? kDefaultHeight : size.ws_row, is_dumb()};
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
