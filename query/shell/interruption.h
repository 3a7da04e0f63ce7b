// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ctrl-C as a wish to have the search at hand cancelled, not the program.

#include <atomic>

namespace pressmark::query {

/// While an object lives, SIGINT only sets the flag, which is not set at first. One object at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  static void clear();
  [[nodiscard]] static const std::atomic<bool>& flag();
};

}  // namespace pressmark::query
