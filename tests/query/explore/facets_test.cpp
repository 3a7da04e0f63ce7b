// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/facets.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;

StoredArticle article(std::string source, std::vector<std::string> authors = {}) {
  StoredArticle out;
  static_cast<Article&>(out) = support::article(1, "", "");
  out.source = std::move(source);
  out.authors = std::move(authors);
  return out;
}

const Facet& facet(const std::vector<Facet>& facets, std::string_view name) {
  return *std::find_if(facets.begin(), facets.end(), [&](const Facet& each) { return each.kind->name == name; });
}

const FacetKind& kind(std::string_view name) {
  return *std::find_if(kFacetKinds.begin(), kFacetKinds.end(),
                       [&](const FacetKind& each) { return each.name == name; });
}

TEST(Facets, CountsValuesMostArticlesFirst) {
  FacetCounter counter;
  for (const char* source : {"Ledger", "Courier", "Courier", "Albion"}) counter.add(article(source));
  const auto facets = counter.top(2, 4);
  EXPECT_THAT(facet(facets, "sources").values, ElementsAre(FacetValue{"Courier", 2}, FacetValue{"Albion", 1}));
  EXPECT_EQ(facet(facets, "sources").distinct, 3u);
  EXPECT_THAT(facet(facets, "years").values, ElementsAre(FacetValue{"2022", 4}));
  EXPECT_EQ(facet(facets, "sections").without, 4u);
}

TEST(Facets, AnArticleCountsOnceForAnAuthorNamedTwice) {
  FacetCounter counter;
  counter.add(article("Courier", {"Ann", "Bob", "Ann"}));
  EXPECT_THAT(facet(counter.top(9, 1), "authors").values, ElementsAre(FacetValue{"Ann", 1}, FacetValue{"Bob", 1}));
}

TEST(Facets, EstimatesInProportionWhereSomeStandForAll) {
  FacetCounter counter;
  for (const char* source : {"Courier", "Courier", "Ledger"}) counter.add(article(source));
  EXPECT_THAT(facet(counter.top(9, 3000), "sources").values,
              ElementsAre(FacetValue{"Courier", 2000}, FacetValue{"Ledger", 1000}));
}

TEST(Facets, ReadsArticlesSpreadEvenlyOverAll) {
  std::vector<ArticleId> all;
  for (std::uint32_t i = 1; i <= 3 * kMostRead; ++i) all.emplace_back(i);
  const auto some = spread(all);
  ASSERT_EQ(some.size(), kMostRead);
  EXPECT_EQ(some[1].value() - some[0].value(), 3u);
  EXPECT_GT(some.back().value(), 3 * kMostRead - 4);
  all.resize(kMostRead);
  EXPECT_EQ(spread(all), all);
}

TEST(Facets, SayWhatNarrowsAQueryToAValue) {
  EXPECT_EQ(narrowing(kind("sources"), "bbc.co.uk"), "source:bbc.co.uk");
  EXPECT_EQ(narrowing(kind("sources"), "BBC \"News\""), "source:\"BBC  News \"");
  EXPECT_EQ(narrowing(kind("years"), "2022"), "date:2022");
  EXPECT_EQ(narrowing(kind("sections"), "World"), "");
}

TEST(Facets, AFileTimeIsNoYear) {
  StoredArticle undated = article("Courier");
  undated.published.provenance = DateProvenance::file_time;
  EXPECT_TRUE(year_of(undated).empty());
}

}  // namespace
}  // namespace pressmark::query
