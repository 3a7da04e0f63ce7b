// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/rhythm.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr sys_days kFirst = std::chrono::year(2022) / 5 / 2;  // a Monday

/// Every `step` days, without those in the gap.
std::vector<sys_days> every(int step, int count, Gap gap = {}) {
  std::vector<sys_days> days;
  for (int i = 0; i < count; ++i) {
    const sys_days day = kFirst + std::chrono::days(i * step);
    if (day < gap.first || day > gap.last) days.push_back(day);
  }
  return days;
}

Gap gap(int first, int last) { return {kFirst + std::chrono::days(first), kFirst + std::chrono::days(last)}; }

TEST(Rhythm, ADailyPaperIsSilentForLessThanAWeekAlready) {
  EXPECT_THAT(unusual_gaps(every(1, 40, gap(20, 26))), ElementsAre(gap(20, 26)));
  EXPECT_THAT(unusual_gaps(every(1, 40, gap(20, 22))), ElementsAre(gap(20, 22)));
  EXPECT_THAT(unusual_gaps(every(1, 40, gap(20, 21))), IsEmpty());
}

TEST(Rhythm, AWeeklyMayLeaveOutTwoWeeks) {
  EXPECT_THAT(unusual_gaps(every(7, 30, gap(70, 83))), IsEmpty());
  EXPECT_THAT(unusual_gaps(every(7, 30, gap(64, 90))), ElementsAre(gap(64, 90)));
}

TEST(Rhythm, WeekendsAreNoGaps) {
  std::vector<sys_days> days;
  for (const sys_days day : every(1, 60))
    if (std::chrono::weekday(day).iso_encoding() < 6) days.push_back(day);
  EXPECT_THAT(unusual_gaps(days), IsEmpty());
}

TEST(Rhythm, AFewArticlesMakeNone) {
  std::vector<sys_days> days = every(1, 10);
  days.push_back(days.back() + std::chrono::days(100));
  EXPECT_EQ(days.size(), kLeastSteps + 1);
  EXPECT_THAT(unusual_gaps(days), ElementsAre(gap(10, 108)));
  days.erase(days.begin());
  EXPECT_THAT(unusual_gaps(days), IsEmpty());
  EXPECT_THAT(unusual_gaps({}), IsEmpty());
}

}  // namespace
}  // namespace pressmark::query
