// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/date.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Date, ReadsIso8601InItsShapes) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2022", "2022"},
      {"2022-09", "2022-09"},
      {"2022-09-27", "2022-09-27"},
      {"20220927", "2022-09-27"},
      {"2022-09-27T14:03:00Z", "2022-09-27T14:03:00Z"},
      {"2022-09-27t14:03:00z", "2022-09-27T14:03:00Z"},
      {"2022-09-27 14:03", "2022-09-27T14:03:00Z"},
      {"2022-09-27T14:03:59.123456", "2022-09-27T14:03:59Z"},
      {"2022-09-27T14:03:59,1Z", "2022-09-27T14:03:59Z"},
      {"2022-09-27T14:03:00+05:30", "2022-09-27T08:33:00Z"},
      {"2022-09-27T14:03:00+0530", "2022-09-27T08:33:00Z"},
      {"2022-09-27T14:03:00-05", "2022-09-27T19:03:00Z"},
      {"2022-09-27 14:03:00 +0000", "2022-09-27T14:03:00Z"},
      {"2022-12-31T23:30:00-01:00", "2023-01-01T00:30:00Z"},
      {"20220927T140300Z", "2022-09-27T14:03:00Z"},
      {"20220927T1403+0100", "2022-09-27T13:03:00Z"},
      {"20220927T14:03:00", "2022-09-27T14:03:00Z"},
      {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
      {"2024-02-29", "2024-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"},
  };
  for (const auto& [text, expected] : cases) {
    const auto time = parse_iso8601(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(format_iso8601(*time), expected) << text;
  }
}

TEST(Date, RefusesWhatIsNoDate) {
  for (const std::string_view text : {"",
                                      " ",
                                      "22",
                                      "202",
                                      "20222",
                                      "202209",
                                      "2022-",
                                      "2022-9",
                                      "2022-13",
                                      "2022-00",
                                      "2022-02-30",
                                      "2023-02-29",
                                      "2022-09-27T",
                                      "2022-09-27T14",
                                      "2022-09-27T24:01",
                                      "2022-09-27T14:60",
                                      "2022-09-27T14:03:",
                                      "2022-09-27T14:03:61",
                                      "2022-09-27T14:03:00.",
                                      "2022-09-27T14:03:00X",
                                      "2022-09-27T14:03:00+",
                                      "2022-09-27T14:03:00+5",
                                      "2022-09-27T14:03:00+05:",
                                      "2022-09-27T1403",
                                      "2022-09-27 14:03 ",
                                      " 2022",
                                      "2022 ",
                                      "2022-0927",
                                      "202209-27",
                                      "0000-01-01",
                                      "0001-01-01T00:00:00+01:00",
                                      "9999-12-31T23:59:59-01:00",
                                      "٢٠٢٢",
                                      "2022-W39",
                                      "-2022",
                                      "+2022"})
    EXPECT_FALSE(parse_iso8601(text)) << text;
}

TEST(Date, KeepsHowMuchWasStated) {
  EXPECT_EQ(parse_iso8601("2022")->precision, DatePrecision::year);
  EXPECT_EQ(parse_iso8601("2022-09")->precision, DatePrecision::month);
  EXPECT_EQ(parse_iso8601("2022-09-27")->precision, DatePrecision::day);
  EXPECT_EQ(parse_iso8601("2022-09-27T00:00")->precision, DatePrecision::second);
  EXPECT_EQ(parse_iso8601("2022-09")->instant, parse_iso8601("2022-09-01")->instant);
}

TEST(Date, FormatsForPeople) {
  const std::pair<std::string_view, std::string_view> cases[] = {{"2022", "2022"},
                                                                 {"2022-09", "Sep 2022"},
                                                                 {"2022-09-07", "7 Sep 2022"},
                                                                 {"2022-12-31T23:59:59Z", "31 Dec 2022"},
                                                                 {"1066-01-01", "1 Jan 1066"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(format_day(*parse_iso8601(text)), expected);
  EXPECT_EQ(format_day({}), "");
  EXPECT_EQ(format_iso8601({}), "");
}

TEST(Date, FormatsCompactDays) {
  using namespace std::chrono_literals;
  EXPECT_EQ(format_compact(sys_days(2022y / 9 / 7)), "20220907");
  EXPECT_EQ(format_compact(sys_days(987y / 12 / 31)), "09871231");
}

TEST(Date, FormatsTimesBeforeTheEpoch) {
  EXPECT_EQ(format_iso8601(*parse_iso8601("1969-12-31T23:59:58Z")), "1969-12-31T23:59:58Z");
}

}  // namespace
}  // namespace pressmark
