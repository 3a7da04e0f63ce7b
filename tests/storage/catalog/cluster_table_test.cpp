// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/cluster_table.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class ClusterTableTest : public testing::Test {
 protected:
  ClusterTableTest() : catalog_(directory_.path() / "catalog.sqlite", Access::read_write) {
    origin_.run = catalog_.ledger().begin_run("add", sys_seconds{});
    origin_.input = catalog_.ledger().begin_input("/in/a.jsonl", origin_.run);
    for (int i = 1; i <= 7; ++i) catalog_.articles().insert(support::article(i, "T", "b"), origin_);
  }

  ClusterTable& clusters() { return catalog_.clusters(); }
  std::vector<ArticleId> join(ArticleId::rep article, std::vector<ArticleId::rep> others) {
    std::vector<ArticleId> ids;
    for (const auto other : others) ids.emplace_back(other);
    return clusters().join(ArticleId(article), ids);
  }
  // The cluster of each article from 1 on; 0 for none.
  std::vector<ArticleId::rep> all() {
    std::vector<ArticleId::rep> numbers;
    for (const ArticleId id : catalog_.articles().ids())
      numbers.push_back(clusters().cluster_of(id).value_or(ArticleId()).value());
    return numbers;
  }

  support::TempDirectory directory_;
  Catalog catalog_;
  Origin origin_;
};

TEST_F(ClusterTableTest, AClusterHasTheNumberOfTheFirstToArrive) {
  EXPECT_THAT(join(4, {2}), UnorderedElementsAre(ArticleId(2), ArticleId(4)));
  EXPECT_THAT(join(5, {4}), ElementsAre(ArticleId(5)));
  EXPECT_THAT(all(), ElementsAre(0, 2, 0, 2, 2, 0, 0));
  EXPECT_EQ(clusters().counts(), (std::pair<std::uint64_t, std::uint64_t>(1, 3)));
}

TEST_F(ClusterTableTest, JoiningTwoClustersChangesTheSmallerOne) {
  static_cast<void>(join(2, {1}));
  static_cast<void>(join(5, {3, 4}));
  EXPECT_THAT(join(6, {1, 3}), UnorderedElementsAre(ArticleId(1), ArticleId(2), ArticleId(6)));
  EXPECT_THAT(all(), ElementsAre(3, 3, 3, 3, 3, 3, 0));
}

TEST_F(ClusterTableTest, JoiningWhatIsOneAlreadyChangesNothing) {
  static_cast<void>(join(2, {1}));
  EXPECT_THAT(join(2, {1}), IsEmpty());
  EXPECT_THAT(join(3, {}), IsEmpty());
  EXPECT_THAT(all(), ElementsAre(1, 1, 0, 0, 0, 0, 0));
}

TEST_F(ClusterTableTest, LeavingEndsAPairAndRenumbersWhatItsFirstLeaves) {
  static_cast<void>(join(2, {1}));
  EXPECT_THAT(clusters().leave(ArticleId(2)), UnorderedElementsAre(ArticleId(1), ArticleId(2)));
  EXPECT_THAT(clusters().leave(ArticleId(2)), IsEmpty());
  static_cast<void>(join(5, {3, 4}));
  EXPECT_THAT(clusters().leave(ArticleId(5)), ElementsAre(ArticleId(5)));
  static_cast<void>(join(6, {3}));
  EXPECT_THAT(clusters().leave(ArticleId(3)), UnorderedElementsAre(ArticleId(3), ArticleId(4), ArticleId(6)));
  EXPECT_THAT(all(), ElementsAre(0, 0, 0, 4, 0, 4, 0));
}

TEST_F(ClusterTableTest, AnHeirTakesThePlaceOfTheOneItFollows) {
  clusters().set_signature(ArticleId(1), {7, 8, 9, 10});
  static_cast<void>(join(2, {1}));
  EXPECT_THAT(clusters().inherit(ArticleId(3), ArticleId(1)),
              UnorderedElementsAre(ArticleId(1), ArticleId(2), ArticleId(3)));
  EXPECT_THAT(all(), ElementsAre(0, 2, 2, 0, 0, 0, 0));
  EXPECT_EQ(clusters().signature(ArticleId(3)), (BandKeys{7, 8, 9, 10}));
  EXPECT_TRUE(clusters().signature(ArticleId(1)).empty());
}

TEST_F(ClusterTableTest, KeepsSignaturesAsTheyWere) {
  const BandKeys large{0, 1, 0xFFFFFFFF, 0x01020304};
  const BandKeys small{5, 6, 7, 8};
  for (const ArticleId::rep id : {3u, 31u, 32u, 700u, 2u}) clusters().set_signature(ArticleId(id), small);
  clusters().set_signature(ArticleId(31), large);
  clusters().set_signature(ArticleId(3), {});
  clusters().set_signature(ArticleId(1000), {});
  std::map<ArticleId, BandKeys> seen;
  clusters().visit_signatures([&](ArticleId id, const BandKeys& bands) { seen[id] = bands; });
  EXPECT_THAT(seen, ElementsAre(testing::Pair(ArticleId(2), small), testing::Pair(ArticleId(31), large),
                                testing::Pair(ArticleId(32), small), testing::Pair(ArticleId(700), small)));
  EXPECT_EQ(clusters().signature(ArticleId(31)), large);
  EXPECT_TRUE(clusters().signature(ArticleId(3)).empty());
  EXPECT_THROW(clusters().set_signature(ArticleId(1), {1, 2}), StorageError);
}

TEST_F(ClusterTableTest, ThePublishedFirstIsFirstAndTheUndatedAreLast) {
  Article late = support::article(11, "T", "late");
  late.published = support::published_on("2022-09-29T08:00:00Z");
  late.source = "Herald";
  Article early = support::article(12, "T", "early");
  early.published = support::published_on("2022-09-28T08:00:00Z");
  early.source = "Wire";
  Article guessed = support::article(13, "T", "guessed");
  guessed.published = support::published_on("2001-01-01", DateProvenance::file_time);
  const ArticleId guess = catalog_.articles().insert(guessed, origin_);
  const ArticleId second = catalog_.articles().insert(late, origin_);
  const ArticleId first = catalog_.articles().insert(early, origin_);
  const ArticleId members[] = {second, guess};
  static_cast<void>(clusters().join(first, members));
  EXPECT_THAT(clusters().members(*clusters().cluster_of(first)), ElementsAre(first, second, guess));
  const auto summary = clusters().summary(guess);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->members, 3u);
  EXPECT_EQ(summary->first, first);
  EXPECT_EQ(summary->source, "Wire");
  EXPECT_EQ(summary->published, early.published.time);
  EXPECT_FALSE(clusters().summary(ArticleId(7)));
}

}  // namespace
}  // namespace pressmark::storage
