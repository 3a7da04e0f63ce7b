// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(FeedFacts, FillWhatAnItemLeavesEmpty) {
  Record item;
  item.language = "fr";
  add_feed_facts({"News", "http://n.example/", "de", {"Ann"}}, item);
  EXPECT_EQ(item.source, "News");
  EXPECT_EQ(item.language, "fr");
  EXPECT_THAT(item.authors, testing::ElementsAre("Ann"));
  EXPECT_EQ(item.url, "");
  EXPECT_EQ(item.date_from, DateProvenance::feed);
}

TEST(FeedFacts, AreNotRepeatedWhereTheyAreTooLong) {
  const std::string many(2000, 'x');
  const FeedFacts facts = bounded({many, "http://n.example/", many, {many, "Ann"}});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.link, "http://n.example/");
  EXPECT_EQ(facts.language, "");
  EXPECT_THAT(facts.authors, testing::ElementsAre("Ann"));
  EXPECT_TRUE(bounded({"", "", "", std::vector<std::string>(17, "Ann")}).authors.empty());
}

}  // namespace
}  // namespace pressmark::indexer
