// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_parser.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

std::string shown(const std::optional<CivilTime>& time) { return time ? format_iso8601(*time) : "none"; }

struct Row {
  std::string_view text;
  std::string_view date;
};

TEST(DateParser, ReadsTheDateOfAField) {
  for (const Row& row : {
           Row{"2018-09-12", "2018-09-12"},
           Row{"2022-09", "2022-09"},
           Row{"2022", "2022"},
           Row{"2022-09-01 23:49:46+00:00", "2022-09-01T23:49:46Z"},
           Row{"2022-09-01 11:39:18.405879+00:00", "2022-09-01T11:39:18Z"},
           Row{"2022-09-27T14:03:00+02:00", "2022-09-27T12:03:00Z"},
           Row{"2022-09-27 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"1664287380", "2022-09-27T14:03:00Z"},
           Row{"1664287380.25", "2022-09-27T14:03:00Z"},
           Row{"1664287380000", "2022-09-27T14:03:00Z"},
           Row{"1664287380000000", "2022-09-27T14:03:00Z"},
           Row{"20220927", "2022-09-27"},
           Row{"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z"},
           Row{" 3-MAR-1987  09:15:05.40", "1987-03-03T09:15:05Z"},
           Row{"9-APR-1987 00:00:00.00    # date added by S Finch as guesswork", "1987-04-09T00:00:00Z"},
           Row{"31-MAR-1987 605:12:19.12", "1987-03-31"},
           Row{"Tue, 27 Sep 2022 14:03:00 +0200", "2022-09-27T12:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 GMT", "2022-09-27T14:03:00Z"},
           Row{"Tue, 27 Sep 2022 14:03:00 EDT", "2022-09-27T18:03:00Z"},
           Row{"27 Sep 87 14:03 Z", "1987-09-27T14:03:00Z"},
           Row{"27 Sep 2022", "2022-09-27"},
           Row{"27th September 2022", "2022-09-27"},
           Row{"September 27, 2022", "2022-09-27"},
           Row{"Sept. 27, 2022, 3:04 p.m. ET", "2022-09-27T20:04:00Z"},
           Row{"September 27, 2022 12:04 am", "2022-09-27T00:04:00Z"},
           Row{"Published: Tuesday, September 27, 2022 at 12:04 PM", "2022-09-27T12:04:00Z"},
           Row{"September 2022", "2022-09"},
           Row{"2022 Sep 27", "2022-09-27"},
           Row{"12. Juni 2024", "2024-06-12"},
           Row{"1er août 2023", "2023-08-01"},
           Row{"27 de septiembre de 2022", "2022-09-27"},
           Row{"28 września 2022", "2022-09-28"},
           Row{"28 сентября 2022 г.", "2022-09-28"},
           Row{"9 мая 2022", "2022-05-09"},
           Row{"7/23/17", "2017-07-23"},
           Row{"7/4/17", "2017-07-04"},
           Row{"12/31/99", "1999-12-31"},
           Row{"27/09/2022", "2022-09-27"},
           Row{"09/27/2022 14:03", "2022-09-27T14:03:00Z"},
           Row{"03/03/2022", "2022-03-03"},
           Row{"28.09.2022", "2022-09-28"},
           Row{"2022/09/27", "2022-09-27"},
           Row{"2022.09.27 14:03:00", "2022-09-27T14:03:00Z"},
           Row{"0001-11-30", "0001-11-30"},
       }) {
    EXPECT_EQ(shown(parse_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, ReadsNothingWhereThereIsNoDate) {
  for (const std::string_view text : {"",
                                      " ",
                                      "some Thursday, after supper",
                                      "03/04/2022",
                                      "32 Sep 2022",
                                      "30 February 2022",
                                      "31/13/2022",
                                      "12345",
                                      "99999999999999999999999999",
                                      "Sep",
                                      "27 Sep",
                                      "14:03",
                                      "2022-13-45",
                                      "0/0/00",
                                      "/",
                                      "T",
                                      "-1664287380",
                                      "29 Feb 2023",
                                      "::::",
                                      "1:2:3:4:5:6:7:8"}) {
    EXPECT_EQ(shown(parse_date(text)), "none") << text;
  }
}

TEST(DateParser, KnowsALineThatIsADateAndNothingElse) {
  for (const Row& row : {
           Row{"27 September 2022", "2022-09-27"},
           Row{"Updated: Tuesday 27 September 2022, 14:03 BST", "2022-09-27T13:03:00Z"},
           Row{"2022-09-27", "2022-09-27"},
           Row{"28.09.2022", "2022-09-28"},
           Row{"12. Juni 2024", "2024-06-12"},
           Row{"On 27 September 2022 the president spoke", "none"},
           Row{"27 people died in September 2022", "none"},
           Row{"September 2022", "none"},
           Row{"2022", "none"},
           Row{"1984", "none"},
           Row{"May 1968 in Paris, 50 years on", "none"},
       }) {
    EXPECT_EQ(shown(parse_whole_date(row.text)), row.date) << row.text;
  }
}

TEST(DateParser, BearsHostileInput) {
  for (const std::string_view piece : {"1", "9:", "+", "Sep ", "/", "-9", ".", "\xD0", "99/99/99 "}) {
    std::string text;
    while (text.size() < 100'000) text += piece;
    EXPECT_NO_THROW(static_cast<void>(parse_date(text))) << piece;
    EXPECT_EQ(shown(parse_whole_date(text)), "none") << piece;
  }
}

}  // namespace
}  // namespace pressmark::indexer
