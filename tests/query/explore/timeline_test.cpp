// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;

PublishedDay published(std::string_view iso) {
  const CivilTime time = *parse_iso8601(iso);
  return {std::chrono::floor<std::chrono::days>(time.instant), time.precision};
}

std::vector<std::uint64_t> counts(const std::vector<PublishedDay>& days, TimeUnit unit) {
  Timeline timeline;
  fill_buckets(days, unit, timeline);
  std::vector<std::uint64_t> out;
  for (const Bucket& bucket : timeline.buckets) out.push_back(bucket.articles);
  return out;
}

TEST(Timeline, ShowsEmptyBucketsBetweenTheFirstAndTheLast) {
  const std::vector days{published("2022-09-30"), published("2022-09-27"), published("2022-09-27")};
  EXPECT_THAT(counts(days, TimeUnit::day), ElementsAre(2u, 0u, 0u, 1u));
  EXPECT_THAT(counts(days, TimeUnit::week), ElementsAre(3u));
  EXPECT_THAT(counts({}, TimeUnit::day), ElementsAre());
}

TEST(Timeline, PutsADateInNoBucketThatItIsTooVagueFor) {
  const std::vector days{published("2022"), published("2022-09"), published("2022-09-27")};
  Timeline timeline;
  fill_buckets(days, TimeUnit::month, timeline);
  EXPECT_EQ(timeline.vague, 1u);
  EXPECT_EQ(timeline.buckets.at(0).articles, 2u);
  EXPECT_THAT(counts(days, TimeUnit::day), ElementsAre(1u));
  EXPECT_THAT(counts(days, TimeUnit::year), ElementsAre(3u));
}

TEST(Timeline, BucketsEndBeforeTheNext) {
  Timeline timeline;
  fill_buckets({published("2024-02-10"), published("2024-03-01")}, TimeUnit::month, timeline);
  ASSERT_EQ(timeline.buckets.size(), 2u);
  EXPECT_EQ(timeline.buckets[0].last + std::chrono::days(1), timeline.buckets[1].begin);
}

TEST(Timeline, ChoosesTheSmallestUnitThatFitsAndThatTheDatesAreKnownTo) {
  const PublishedDay first = published("2022-01-03");
  EXPECT_EQ(unit_for({first, published("2022-03-05")}), TimeUnit::day);
  EXPECT_EQ(unit_for({first, published("2022-03-06")}), TimeUnit::week);
  EXPECT_EQ(unit_for({first, published("2023-03-06")}), TimeUnit::week);
  EXPECT_EQ(unit_for({first, published("2023-03-13")}), TimeUnit::month);
  EXPECT_EQ(unit_for({first, published("2031-01-01")}), TimeUnit::year);
  EXPECT_EQ(unit_for({first, published("2022-02")}), TimeUnit::month);
  EXPECT_EQ(unit_for({published("2022")}), TimeUnit::year);
  EXPECT_EQ(unit_for({}), TimeUnit::year);
}

TEST(Timeline, RefusesMoreBucketsThanAnybodyReads) {
  Timeline timeline;
  EXPECT_THROW(fill_buckets({published("1950-01-01"), published("2022-01-01")}, TimeUnit::day, timeline), UsageError);
}

TEST(Timeline, AShareOfNothingIsNothing) {
  EXPECT_EQ(Bucket{}.share(), 0);
  Bucket bucket;
  bucket.articles = 1;
  bucket.all = 4;
  EXPECT_EQ(bucket.share(), 0.25);
}

}  // namespace
}  // namespace pressmark::query
