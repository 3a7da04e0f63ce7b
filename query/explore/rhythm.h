// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When a source has fallen silent for longer than it uses to.

#include <cstdint>
#include <vector>

#include "storage/base/date.h"

namespace pressmark::query {

/// Days without an article, from the first to the last of them.
struct Gap {
  sys_days first;
  sys_days last;
  [[nodiscard]] std::int64_t days() const { return (last - first).count() + 1; }
  friend bool operator==(const Gap&, const Gap&) = default;
};

/// `days` are those with an article, ascending and distinct. The rule: the steps from each day to the next are the
/// source's rhythm. What nine in ten of them do not exceed is its usual step, 1 for a daily paper, 3 for one without
/// weekends, 7 for a weekly. A step longer than kUnusual times that is a gap. Nothing for fewer than kLeastSteps steps,
/// which make no rhythm; and what comes after the last day is not judged, because the archive may end there.
[[nodiscard]] std::vector<Gap> unusual_gaps(const std::vector<sys_days>& days);
inline constexpr std::int64_t kUnusual = 3;
inline constexpr std::size_t kLeastSteps = 10;

}  // namespace pressmark::query
