// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/band_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

std::vector<ArticleId> found(const BandIndex& index, std::uint32_t key) {
  std::vector<ArticleId> articles;
  index.find(key, articles);
  return articles;
}

TEST(BandIndex, FindsArticlesInTheOrderTheyCame) {
  BandIndex index;
  EXPECT_THAT(found(index, 7), testing::IsEmpty());
  index.add(7, ArticleId(2));
  index.add(7, ArticleId(1));
  index.add(7, ArticleId(2));
  index.add(1024 + 7, ArticleId(3));  // for the same slot
  EXPECT_THAT(found(index, 7), testing::ElementsAre(ArticleId(2), ArticleId(1)));
  EXPECT_THAT(found(index, 1024 + 7), testing::ElementsAre(ArticleId(3)));
  EXPECT_THAT(found(index, 8), testing::IsEmpty());
}

TEST(BandIndex, RemembersTheFirstFewOfAKey) {
  BandIndex index;
  for (ArticleId::rep id = 1; id <= 100; ++id) index.add(0, ArticleId(id));
  EXPECT_EQ(found(index, 0).size(), BandIndex::kMostArticles);
  EXPECT_EQ(found(index, 0).back(), ArticleId(BandIndex::kMostArticles));
}

TEST(BandIndex, KeepsTheOrderWhileItGrows) {
  BandIndex index;
  const std::uint32_t last = 0xFFFFFFFF;  // its run goes around the end
  for (ArticleId::rep id = 1; id <= 3; ++id) index.add(last, ArticleId(id));
  for (std::uint32_t key = 0; key < 100'000; ++key) index.add(key * 2654435761u, ArticleId(key + 10));
  EXPECT_THAT(found(index, last), testing::ElementsAre(ArticleId(1), ArticleId(2), ArticleId(3)));
  for (std::uint32_t key = 0; key < 100'000; ++key)
    ASSERT_THAT(found(index, key * 2654435761u), testing::Contains(ArticleId(key + 10)));
}

}  // namespace
}  // namespace pressmark::indexer
