// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One line on the terminal that says how far a run is. Only where standard error is a terminal.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace pressmark::indexer {

struct ProgressPoint {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;  // of inputs done
};

class Progress {
 public:
  /// `total_bytes` of all inputs, where they are known beforehand.
  Progress(bool wanted, std::optional<std::uint64_t> total_bytes);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// Cheap: draws a few times a second.
  void show(const ProgressPoint& point);
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  void draw(const ProgressPoint& point, Clock::time_point now);

  bool shown_;
  bool drawn_ = false;
  std::optional<std::uint64_t> total_bytes_;
  Clock::time_point started_;
  Clock::time_point next_;
};

/// "[#####.....]  50 %  12000 articles, 4000/s, 3 s left"
[[nodiscard]] std::string progress_line(const ProgressPoint& point, std::optional<std::uint64_t> total_bytes,
                                        std::chrono::duration<double> elapsed);

}  // namespace pressmark::indexer
