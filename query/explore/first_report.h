// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who wrote first: of each source the earliest article that matches, and how long after the first of all it came.
//
// A date says no more than it was stated to. An article of "September 2022" may be of any day of it, so it stands where
// the month ends: never before one that is known to be of that month. Two times are told apart in the unit of the
// coarser of both: a date without a time of day is no hours before another.

#include <cstdint>
#include <vector>

#include "query/search/search_result.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// How much later, in the unit that both dates are known to: years, months, days or seconds. 0 days: the same day, in
/// an order that is not known.
struct Lag {
  DatePrecision unit = DatePrecision::second;
  std::int64_t amount = 0;
  friend bool operator==(const Lag&, const Lag&) = default;
};
[[nodiscard]] Lag lag_between(const CivilTime& earlier, const CivilTime& later);

/// The first instant after all that the date may mean.
[[nodiscard]] sys_seconds end_of(const CivilTime& time);

struct FirstOfSource {
  StoredArticle article;  // without its text
  Lag lag;                // behind the first of all
  ArticleId copy_of;      // the first listed before it that is a near copy of it; 0: none is
};

struct FirstReport {
  ResultPage reading;                  // how the query was read, and how many match; without hits
  std::vector<FirstOfSource> sources;  // the earliest first; as many as were asked for
  std::uint64_t all_sources = 0;       // with a dated match
  std::uint64_t undated = 0;           // matches without a usable date
  Lag lead;                            // of the first before the second; sources.size() >= 2
};

/// Takes one article after the other.
class EarliestOfSources {
 public:
  void add(const StoredArticle& article);
  /// Sets all but `reading`.
  void report(std::size_t limit, FirstReport& into) &&;

 private:
  std::vector<StoredArticle> earliest_;  // one a source, by its name
  std::uint64_t undated_ = 0;
};

}  // namespace pressmark::query
