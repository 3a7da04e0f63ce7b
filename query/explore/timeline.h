// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many articles match in each day, week, month or year. Every article counts that matches, near copies too: a
// timeline tells how much was printed, and its shares need the same count above and below the line. An article counts
// only where its date is precise enough to say which bucket it is of.

#include <cstdint>
#include <optional>
#include <vector>

#include "query/explore/calendar.h"
#include "query/search/search_result.h"

namespace pressmark::query {

/// When a match was published, no more precise than to the day.
struct PublishedDay {
  sys_days day;
  DatePrecision precision;  // year, month or day
  friend bool operator==(const PublishedDay&, const PublishedDay&) = default;
};

struct Bucket {
  sys_days begin;
  sys_days last;  // its last day
  std::uint64_t articles = 0;
  std::uint64_t all = 0;  // articles of the archive with a date of this bucket
  [[nodiscard]] double share() const { return all == 0 ? 0 : static_cast<double>(articles) / static_cast<double>(all); }
  friend bool operator==(const Bucket&, const Bucket&) = default;
};

struct Timeline {
  ResultPage reading;  // how the query was read, and how many match; without hits
  TimeUnit unit = TimeUnit::day;
  std::vector<Bucket> buckets;  // from the first with a match to the last, empty ones too
  std::uint64_t undated = 0;    // matches without a usable date
  std::uint64_t vague = 0;      // matches whose date is not precise enough for a bucket
  std::uint64_t copies = 0;     // matches that are near copies of another match
};

/// The smallest unit with at most kFewBuckets from the first to the last, and precise enough for nine in ten of them.
[[nodiscard]] TimeUnit unit_for(const std::vector<PublishedDay>& days);
inline constexpr std::size_t kFewBuckets = 62;

/// Sets `unit`, `buckets` but for `all`, and `vague`. Throws UsageError where there would be more than kMostBuckets.
void fill_buckets(const std::vector<PublishedDay>& days, TimeUnit unit, Timeline& timeline);
inline constexpr std::size_t kMostBuckets = 20'000;

}  // namespace pressmark::query
