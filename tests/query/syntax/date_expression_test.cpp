// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/date_expression.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

struct DateCase {
  std::string_view text;
  std::string_view range;  // as format_range() has it; "none" for a text that is no date
};

class DateExpressions : public ::testing::TestWithParam<DateCase> {};

TEST_P(DateExpressions, MeanADayRange) {
  const auto range = parse_date_expression(GetParam().text, kToday);
  EXPECT_EQ(range ? format_range(*range) : "none", GetParam().range) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Table, DateExpressions,
    ::testing::Values(
        DateCase{"2022-09-27", "2022-09-27"}, DateCase{"20220927", "2022-09-27"},
        DateCase{"2022-09", "2022-09-01..2022-09-30"}, DateCase{"2024-02", "2024-02-01..2024-02-29"},
        DateCase{"2022", "2022-01-01..2022-12-31"}, DateCase{"2022-09-20..2022-09-30", "2022-09-20..2022-09-30"},
        DateCase{"2022-09-20..2022-10", "2022-09-20..2022-10-31"}, DateCase{"2021..2022", "2021-01-01..2022-12-31"},
        DateCase{"2022-10..2022-09", "2022-09-01..2022-10-31"}, DateCase{"2022-09..", "2022-09-01.."},
        DateCase{"..2022-09", "..2022-09-30"}, DateCase{"today", "2022-09-27"}, DateCase{"yesterday", "2022-09-26"},
        DateCase{"yesterday..today", "2022-09-26..2022-09-27"}, DateCase{"last-7d", "2022-09-21..2022-09-27"},
        DateCase{"last-1d", "2022-09-27"}, DateCase{"last-2w", "2022-09-14..2022-09-27"},
        DateCase{"last-1m", "2022-08-28..2022-09-27"}, DateCase{"last-7m", "2022-02-28..2022-09-27"},
        DateCase{"last-1y", "2021-09-28..2022-09-27"}, DateCase{"last-week", "2022-09-19..2022-09-25"},
        DateCase{"this-week", "2022-09-26..2022-10-02"}, DateCase{"last-month", "2022-08-01..2022-08-31"},
        DateCase{"this-month", "2022-09-01..2022-09-30"}, DateCase{"last-year", "2021-01-01..2021-12-31"},
        DateCase{"this-year", "2022-01-01..2022-12-31"}, DateCase{"last-month..", "2022-08-01.."},
        DateCase{"last-day", "none"}, DateCase{"", "none"}, DateCase{"..", "none"}, DateCase{"2022-02-30", "none"},
        DateCase{"2022-9", "none"}, DateCase{"tomorrow", "none"}, DateCase{"last-0d", "none"},
        DateCase{"last-d", "none"}, DateCase{"last-7", "none"}, DateCase{"last-7x", "none"},
        DateCase{"last-99999999999d", "none"}, DateCase{"2022-09-27T10:00:00Z", "none"},
        DateCase{"2022...2023", "none"}, DateCase{"2022..2023..2024", "none"}, DateCase{"x..2022", "none"},
        DateCase{"2022..x", "none"}));

TEST(DateExpression, MonthsBackFromALongMonthEndInAShortOne) {
  const auto range = parse_date_expression("last-1m", std::chrono::year(2022) / 3 / 31);
  ASSERT_TRUE(range);
  EXPECT_EQ(format_range(*range), "2022-03-01..2022-03-31");
}

}  // namespace
}  // namespace pressmark::query
