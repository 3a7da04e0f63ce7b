// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/rhythm.h"

#include <algorithm>

namespace pressmark::query {
namespace {

using Steps = std::vector<std::int64_t>;

Steps steps_between(const std::vector<sys_days>& days) {
  Steps steps;
  for (std::size_t i = 1; i < days.size(); ++i) steps.push_back((days[i] - days[i - 1]).count());
  return steps;
}

// What nine in ten do not exceed.
std::int64_t usual(Steps steps) {
  const auto rank = steps.begin() + static_cast<std::ptrdiff_t>((steps.size() * 9 + 9) / 10 - 1);
  std::nth_element(steps.begin(), rank, steps.end());
  return *rank;
}

}  // namespace

std::vector<Gap> unusual_gaps(const std::vector<sys_days>& days) {
  const Steps steps = steps_between(days);
  if (steps.size() < kLeastSteps) return {};
  const std::int64_t longest = kUnusual * usual(steps);
  std::vector<Gap> gaps;
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i] > longest) gaps.push_back({days[i] + std::chrono::days(1), days[i + 1] - std::chrono::days(1)});
  return gaps;
}

}  // namespace pressmark::query
