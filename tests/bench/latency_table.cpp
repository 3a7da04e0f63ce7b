// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/latency_table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <time.h>

namespace pressmark::bench {
namespace {

double percentile(const std::vector<double>& sorted, double share) {
  const auto rank = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
  return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, rank)];
}

std::string row(std::string_view type, std::vector<double> times, std::size_t empty) {
  std::sort(times.begin(), times.end());
  return fmt::format("{:<16} {:>6} {:>8.3f} {:>8.3f} {:>8.3f} {:>6}\n", type, times.size(), percentile(times, 0.5),
                     percentile(times, 0.95), percentile(times, 0.99), empty);
}

}  // namespace

double thread_milliseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void LatencyTable::add(std::string_view type, double milliseconds) {
  types_[std::string(type)].milliseconds.push_back(milliseconds);
}

void LatencyTable::add_empty(std::string_view type) { ++types_[std::string(type)].empty; }

std::string LatencyTable::rows() const {
  std::string rows;
  for (const auto& [type, times] : types_) rows += row(type, times.milliseconds, times.empty);
  return rows;
}

std::string LatencyTable::total() const {
  std::vector<double> all;
  std::size_t empty = 0;
  for (const auto& [type, times] : types_) {
    all.insert(all.end(), times.milliseconds.begin(), times.milliseconds.end());
    empty += times.empty;
  }
  return row("ALL", std::move(all), empty);
}

std::string LatencyTable::header() {
  return fmt::format("{:<16} {:>6} {:>8} {:>8} {:>8} {:>6}\n", "type", "n", "p50", "p95", "p99", "empty");
}

}  // namespace pressmark::bench
