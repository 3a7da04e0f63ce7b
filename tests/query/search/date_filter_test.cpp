// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/date_filter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using std::chrono::year;

struct RangeCase {
  sys_days first;
  sys_days last;
  std::string_view terms;
};

TEST(DateTerms, AreTheFewestThatCoverTheRange) {
  for (const RangeCase& each : {RangeCase{year(2022) / 9 / 27, year(2022) / 9 / 27, "D20220927"},
                                RangeCase{year(2022) / 9 / 1, year(2022) / 9 / 30, "M202209"},
                                RangeCase{year(2024) / 2 / 1, year(2024) / 2 / 29, "M202402"},
                                RangeCase{year(2022) / 1 / 1, year(2022) / 12 / 31, "Y2022"},
                                RangeCase{year(2022) / 9 / 29, year(2022) / 10 / 31, "D20220929 D20220930 M202210"},
                                RangeCase{year(2020) / 12 / 31, year(2022) / 1 / 1, "D20201231 Y2021 D20220101"},
                                RangeCase{year(2022) / 1 / 1, year(2022) / 2 / 1, "M202201 D20220201"},
                                RangeCase{year(2022) / 2 / 1, year(2022) / 1 / 1, ""}}) {
    EXPECT_EQ(fmt::format("{}", fmt::join(date_terms(each.first, each.last), " ")), each.terms);
  }
}

// The days of a term, by trying them all.
int days_of(std::string_view term, sys_days first, sys_days last) {
  int count = 0;
  for (sys_days day = first; day <= last; day += std::chrono::days{1})
    count += format_compact(day).starts_with(term.substr(1)) ? 1 : 0;
  return count;
}

TEST(DateTerms, CoverEveryDayOnce) {
  const sys_days first = year(2019) / 11 / 17;
  for (int length = 1; length < 900; length += 31) {
    const sys_days last = first + std::chrono::days{length - 1};
    int covered = 0;
    for (const std::string& term : date_terms(first, last))
      covered += days_of(term, first - std::chrono::days{400}, last + std::chrono::days{400});
    EXPECT_EQ(covered, length);
  }
}

class DateFilter : public ::testing::Test {
 protected:
  DateFilter() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    Xapian::Document document;
    document.add_boolean_term("Y2021");
    document.add_boolean_term("Y2022");
    database_.add_document(document);
  }
  [[nodiscard]] std::string describe(const DateRange& range) const {
    return date_filter(range, database_).get_description();
  }

  Xapian::WritableDatabase database_;
};

TEST_F(DateFilter, StopsOpenEndsAtTheYearsOfTheArchive) {
  EXPECT_EQ(describe({year(2022) / 12 / 1, std::nullopt}), "Query(M202212)");
  EXPECT_EQ(describe({std::nullopt, year(2021) / 1 / 31}), "Query(M202101)");
  EXPECT_EQ(describe({year(1600) / 1 / 1, year(2999) / 1 / 1}), "Query((Y2021 OR Y2022))");
}

TEST_F(DateFilter, FindsNothingOutsideTheArchive) {
  EXPECT_EQ(describe({year(2023) / 1 / 1, std::nullopt}), Xapian::Query::MatchNothing.get_description());
  EXPECT_EQ(date_filter({}, Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY)).get_description(),
            Xapian::Query::MatchNothing.get_description());
}

}  // namespace
}  // namespace pressmark::query
