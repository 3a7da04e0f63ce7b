// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/progress.h"

#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>

namespace pressmark::indexer {
namespace {

constexpr std::chrono::milliseconds kInterval{200};
constexpr int kBarWidth = 24;
constexpr std::string_view kEraseLine = "\r\x1b[K";

void write_to_terminal(std::string_view text) {
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;  // a terminal gone is no reason to stop
}

}  // namespace

std::string progress_line(const ProgressPoint& point, std::optional<std::uint64_t> total_bytes,
                          std::chrono::duration<double> elapsed) {
  const double seconds = std::max(elapsed.count(), 0.001);
  const std::string count =
      fmt::format("{} articles, {:.0f}/s", point.articles, static_cast<double>(point.articles) / seconds);
  if (total_bytes.value_or(0) == 0) return count;
  const double done = std::min(1.0, static_cast<double>(point.bytes) / static_cast<double>(*total_bytes));
  const auto full = static_cast<std::size_t>(done * kBarWidth);
  const std::string bar = std::string(full, '#') + std::string(kBarWidth - full, '.');
  const std::string left = done > 0 ? fmt::format(", {:.0f} s left", seconds / done - seconds) : "";
  return fmt::format("[{}] {:3.0f} %  {}{}", bar, done * 100, count, left);
}

Progress::Progress(bool wanted, std::optional<std::uint64_t> total_bytes)
    : shown_(wanted && ::isatty(STDERR_FILENO) == 1),
      total_bytes_(total_bytes),
      started_(Clock::now()),
      next_(started_) {}

void Progress::show(const ProgressPoint& point) {
  if (!shown_) return;
  const auto now = Clock::now();
  if (now >= next_) draw(point, now);
}

void Progress::clear() {
  if (drawn_) write_to_terminal(kEraseLine);
  drawn_ = false;
}

void Progress::draw(const ProgressPoint& point, Clock::time_point now) {
  write_to_terminal(std::string(kEraseLine) + progress_line(point, total_bytes_, now - started_));
  next_ = now + kInterval;
  drawn_ = true;
}

}  // namespace pressmark::indexer
