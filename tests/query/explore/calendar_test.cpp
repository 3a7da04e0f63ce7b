// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/calendar.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

sys_days day(std::string_view iso) { return std::chrono::floor<std::chrono::days>(parse_iso8601(iso)->instant); }

struct Case {
  TimeUnit unit;
  std::string_view day;
  std::string_view begin;
  std::string_view next;
};

TEST(Calendar, KnowsWhereUnitsBeginAndEnd) {
  for (const Case& each : {Case{TimeUnit::day, "2022-09-27", "2022-09-27", "2022-09-28"},
                           Case{TimeUnit::week, "2022-09-25", "2022-09-19", "2022-09-26"},
                           Case{TimeUnit::week, "2022-09-26", "2022-09-26", "2022-10-03"},
                           Case{TimeUnit::week, "1969-12-31", "1969-12-29", "1970-01-05"},
                           Case{TimeUnit::month, "2020-02-29", "2020-02-01", "2020-03-01"},
                           Case{TimeUnit::month, "2022-12-31", "2022-12-01", "2023-01-01"},
                           Case{TimeUnit::year, "1600-07-01", "1600-01-01", "1601-01-01"}}) {
    EXPECT_EQ(begin_of(day(each.day), each.unit), day(each.begin)) << each.day;
    EXPECT_EQ(begin_after(day(each.begin), each.unit), day(each.next)) << each.day;
    EXPECT_EQ(units_between(day(each.begin), day(each.next), each.unit), 2u) << each.day;
  }
}

TEST(Calendar, CountsUnitsOverYears) {
  EXPECT_EQ(units_between(day("2019-11-01"), day("2022-02-01"), TimeUnit::month), 28u);
  EXPECT_EQ(units_between(day("2022-09-26"), day("2022-09-26"), TimeUnit::week), 1u);
  EXPECT_EQ(units_between(day("1999-01-01"), day("2022-01-01"), TimeUnit::year), 24u);
}

TEST(Calendar, NamesUnits) {
  EXPECT_EQ(time_unit("week"), TimeUnit::week);
  EXPECT_EQ(time_unit("fortnight"), std::nullopt);
  EXPECT_EQ(to_string(TimeUnit::year), "year");
  EXPECT_EQ(unit_label(day("2022-09-26"), TimeUnit::week), "26 Sep 2022");
  EXPECT_EQ(unit_label(day("2022-09-01"), TimeUnit::month), "Sep 2022");
}

}  // namespace
}  // namespace pressmark::query
