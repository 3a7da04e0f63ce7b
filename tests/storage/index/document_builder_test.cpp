// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/document_builder.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/index/layout.h"
#include "tests/support/articles.h"

namespace pressmark::storage {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

StoredArticle stored(std::string title, std::string body) {
  StoredArticle article;
  static_cast<Article&>(article) = support::article(1, std::move(title), std::move(body));
  article.id = ArticleId(1);
  return article;
}

std::set<std::string> terms(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

std::vector<unsigned> positions(const Xapian::Document& document, const std::string& term) {
  Xapian::TermIterator found = document.termlist_begin();
  found.skip_to(term);
  if (found == document.termlist_end() || *found != term) return {};
  return {found.positionlist_begin(), found.positionlist_end()};
}

Xapian::Document build(const StoredArticle& article) { return DocumentBuilder().build(article); }

TEST(DocumentBuilder, PutsTitleAndBodyIntoOneRunOfPositions) {
  const Xapian::Document document = build(stored("Oil prices", "Oil fell"));
  EXPECT_THAT(positions(document, "oil"), ElementsAre(1, 3 + layout::kBodyGap));
  EXPECT_THAT(positions(document, "fell"), ElementsAre(4 + layout::kBodyGap));
  EXPECT_TRUE(terms(document).contains("Soil"));
  EXPECT_FALSE(terms(document).contains("Sfell"));
  EXPECT_THAT(positions(document, "Soil"), ElementsAre());  // the plain stem's say where it stands
}

TEST(DocumentBuilder, BringsSpellingsTogetherInTheStemAndApartInTheForm) {
  const Xapian::Document british = build(stored("Mobilisation", "b"));
  const Xapian::Document american = build(stored("Mobilization", "b"));
  EXPECT_TRUE(terms(british).contains("mobilis"));
  EXPECT_TRUE(terms(american).contains("mobilis"));
  EXPECT_TRUE(terms(british).contains("Xmobilisation"));
  EXPECT_TRUE(terms(american).contains("Xmobilization"));
  EXPECT_FALSE(terms(american).contains("Xmobilisation"));
}

TEST(DocumentBuilder, CountsAFormWithoutPositions) {
  const Xapian::Document document = build(stored("Prices", "prices price"));
  Xapian::TermIterator form = document.termlist_begin();
  form.skip_to("Xprices");
  ASSERT_EQ(*form, "Xprices");
  EXPECT_EQ(form.get_wdf(), 2u);
  EXPECT_EQ(form.positionlist_count(), 0u);
}

TEST(DocumentBuilder, GivesNumbersNoFormOfTheirOwn) {
  EXPECT_FALSE(terms(build(stored("1987", "b"))).contains("X1987"));
}

TEST(DocumentBuilder, AnswersDatesAsPreciselyAsTheyWereStated) {
  StoredArticle article = stored("t", "b");
  EXPECT_THAT(terms(build(article)), IsSupersetOf({"D20220927", "M202209", "Y2022"}));
  article.published = support::published_on("2022-09");
  EXPECT_THAT(terms(build(article)), IsSupersetOf({"M202209", "Y2022"}));
  EXPECT_FALSE(terms(build(article)).contains("D20220901"));
}

TEST(DocumentBuilder, LetsAFileTimeOrAFutureDateAnswerNoDateFilter) {
  StoredArticle article = stored("t", "b");
  article.published.provenance = DateProvenance::file_time;
  EXPECT_FALSE(terms(build(article)).contains("Y2022"));
  EXPECT_EQ(build(article).get_value(layout::kPublishedSlot), "");
  article.published.provenance = DateProvenance::record;
  set(article.flags, ArticleFlag::date_in_future);
  EXPECT_FALSE(terms(build(article)).contains("Y2022"));
}

TEST(DocumentBuilder, NormalisesTheNamesItFiltersBy) {
  StoredArticle article = stored("t", "b");
  article.source = "The New-York Times";
  article.authors = {"Łukasz O'Brien"};
  EXPECT_THAT(terms(build(article)), IsSupersetOf({"Pthe new york times", "Alukasz obrien", "Len"}));
}

TEST(DocumentBuilder, KnowsWhatShareOfTheTitleAWordIs) {
  const Xapian::Document document = build(stored("Oil prices fall again", "b"));
  EXPECT_EQ(layout::title_words(document.get_value(layout::kTitleWordsSlot)), 4u);
  EXPECT_EQ(build(stored("", "b")).get_value(layout::kTitleWordsSlot), "");
}

TEST(Layout, SortsInstantsAsBytes) {
  const auto at = [](const char* iso) { return layout::sortable_published(parse_iso8601(iso)->instant); };
  EXPECT_LT(at("1600-01-01"), at("1600-01-02"));
  EXPECT_LT(at("1969-12-31"), at("1970-01-01"));
  EXPECT_LT(at("2022-09-27T10:00:00Z"), at("2022-09-27T10:00:01Z"));
  EXPECT_EQ(at("2022-09-27").size(), 5u);
}

TEST(Layout, KeepsLongTermsWithinXapiansLimitAndApart) {
  const std::string a = std::string(300, 'a') + "1";
  const std::string b = std::string(300, 'a') + "2";
  EXPECT_LE(layout::term("P", a).size(), 245u);
  EXPECT_NE(layout::term("P", a), layout::term("P", b));
  EXPECT_EQ(layout::term("P", "short"), "Pshort");
}

TEST(Layout, CutsALongTermOnACharacter) {
  std::string name;
  while (name.size() < 400) name += "ж";
  const std::string term = layout::term("P", name);
  EXPECT_EQ((term.size() - 1 - 32) % 2, 0u);
}

}  // namespace
}  // namespace pressmark::storage
