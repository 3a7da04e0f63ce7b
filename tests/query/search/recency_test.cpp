// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/recency.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/search/ranking.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;

constexpr sys_days kNewest = std::chrono::year(2022) / 9 / 27;

std::string published(int days_before) {
  return storage::layout::sortable_published(sys_seconds(kNewest - std::chrono::days(days_before)));
}

std::vector<Xapian::docid> order(std::vector<ScoredDocument> documents, const std::vector<std::string>& dates) {
  add_recency(documents, dates, published(0));
  std::vector<Xapian::docid> numbers;
  for (const ScoredDocument& each : documents) numbers.push_back(each.document);
  return numbers;
}

TEST(Recency, PutsTheNewerOfEqualsFirst) {
  EXPECT_THAT(order({{1, 10}, {2, 10}, {3, 10}}, {published(3000), "", published(0)}), ElementsAre(3u, 1u, 2u));
}

TEST(Recency, NeverOvertakesAMuchBetterMatch) {
  EXPECT_THAT(order({{1, 10}, {2, 9}}, {"", published(0)}), ElementsAre(1u, 2u));
  EXPECT_THAT(order({{1, 10}, {2, 9.6}}, {"", published(0)}), ElementsAre(2u, 1u));
}

TEST(Recency, IsHalfAfterItsHalfLife) {
  std::vector<ScoredDocument> documents{{1, 100}, {2, 80}};
  add_recency(documents, {published(static_cast<int>(ranking::kRecencyHalfLifeDays)), published(0)}, published(0));
  EXPECT_NEAR(documents[0].score, 100 * (1 + ranking::kRecencyShare / 2), 1e-9);
  EXPECT_NEAR(documents[1].score, 80 + 100 * ranking::kRecencyShare, 1e-9);
}

TEST(Recency, OfNothingIsNothing) { EXPECT_THAT(order({}, {}), ElementsAre()); }

}  // namespace
}  // namespace pressmark::query
