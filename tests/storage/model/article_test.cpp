// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/model/article.h"

#include <gtest/gtest.h>

#include "storage/model/field.h"

namespace pressmark {
namespace {

constexpr DateProvenance kProvenances[] = {DateProvenance::none, DateProvenance::record,   DateProvenance::markup,
                                           DateProvenance::meta, DateProvenance::feed,     DateProvenance::url,
                                           DateProvenance::text, DateProvenance::file_time};

Article dated(DateProvenance provenance) {
  Article article;
  article.published = {*parse_iso8601("2022-09-27"), provenance};
  return article;
}

TEST(Article, NamesEveryProvenanceBothWays) {
  for (const DateProvenance provenance : kProvenances)
    EXPECT_EQ(date_provenance(to_string(provenance)), provenance) << to_string(provenance);
  EXPECT_EQ(date_provenance("hearsay"), DateProvenance::none);
  EXPECT_EQ(to_string(DateProvenance::file_time), "file_time");
}

TEST(Article, TrustsADateThatWasStated) {
  for (const DateProvenance provenance : kProvenances) {
    const bool stated = provenance != DateProvenance::none && provenance != DateProvenance::file_time;
    EXPECT_EQ(date_is_usable(dated(provenance)), stated) << to_string(provenance);
  }
}

TEST(Article, DistrustsImpossibleAndMissingDates) {
  Article future = dated(DateProvenance::record);
  set(future.flags, ArticleFlag::date_in_future);
  EXPECT_FALSE(date_is_usable(future));
  Article ancient = dated(DateProvenance::record);
  set(ancient.flags, ArticleFlag::date_before_1600);
  EXPECT_FALSE(date_is_usable(ancient));
  Article undated = dated(DateProvenance::record);
  undated.published.time = {};
  EXPECT_FALSE(date_is_usable(undated));
  Article truncated = dated(DateProvenance::record);
  set(truncated.flags, ArticleFlag::truncated);
  EXPECT_TRUE(date_is_usable(truncated));
}

TEST(Article, NamesFlagsInBitOrder) {
  EXPECT_TRUE(flag_names(0).empty());
  ArticleFlags flags = 0;
  set(flags, ArticleFlag::repaired_utf8);
  set(flags, ArticleFlag::date_in_future);
  EXPECT_EQ(flag_names(flags), (std::vector<std::string_view>{"date in future", "repaired utf-8"}));
  EXPECT_EQ(flag_names(0xFFFFFFFF).size(), 6u);
}

TEST(Article, HashesTitleAndBodyAndNothingElse) {
  Article article;
  article.title = "Title";
  article.body = "Body";
  const Hash128 hash = content_hash(article);
  EXPECT_EQ(hash, hash128("Title\nBody"));
  article.url = "https://example.com/";
  article.source = "Example";
  EXPECT_EQ(content_hash(article), hash);
  article.body = "Body.";
  EXPECT_NE(content_hash(article), hash);
}

TEST(Field, FindsFieldsByName) {
  ASSERT_NE(find_field("title"), nullptr);
  EXPECT_EQ(find_field("title")->prefix, "S");
  EXPECT_EQ(find_field("sorce"), nullptr);
  EXPECT_EQ(find_field(""), nullptr);
}

}  // namespace
}  // namespace pressmark
