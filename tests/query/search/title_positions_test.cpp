// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/title_positions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/index/document_builder.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

StoredArticle article(const char* title, const char* body) {
  StoredArticle stored;
  stored.title = title;
  stored.body = body;
  stored.language = "en";
  return stored;
}

Xapian::WritableDatabase sample() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  storage::DocumentBuilder builder;
  for (const StoredArticle& each :
       {article("Bank of Japan", "A bank in Japan."), article("Japan has a bank of note", "The bank of Japan said so."),
        article("Japan", "The bank of Japan said so."), article("", "bank of Japan")})
    database.add_document(builder.build(each));
  return database;
}

std::vector<Xapian::docid> matches(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Xapian::docid> found;
  const Xapian::MSet set = enquire.get_mset(0, 100);
  for (auto hit = set.begin(); hit != set.end(); ++hit) found.push_back(*hit);
  return found;
}

Place titled(const char* stem) { return {{stem}, true}; }
Place anywhere(const char* stem) { return {{stem}, false}; }

TEST(TitlePositions, FindsAPhraseOfTheTitleAlone) {
  const Xapian::WritableDatabase database = sample();
  const auto phrase = [&database](std::vector<Place> places) {
    const std::size_t window = places.size();
    return matches(database, title_positions(std::move(places), Together::in_order, window));
  };
  EXPECT_THAT(phrase({titled("bank"), titled("of"), titled("japan")}), ElementsAre(1u));
  EXPECT_THAT(phrase({titled("bank"), titled("of")}), ElementsAre(1u, 2u));
  EXPECT_THAT(phrase({titled("of"), titled("bank")}), IsEmpty());
  EXPECT_THAT(phrase({{{"none", "japan"}, true}}), ElementsAre(1u, 2u, 3u));
  EXPECT_THAT(phrase({titled("none"), titled("bank")}), IsEmpty());
}

TEST(TitlePositions, FindsWordsWithinAWindow) {
  const Xapian::WritableDatabase database = sample();
  const auto within = [&database](std::size_t window, std::vector<Place> places) {
    return matches(database, title_positions(std::move(places), Together::within, window));
  };
  EXPECT_THAT(within(3, {titled("japan"), titled("bank")}), ElementsAre(1u));
  EXPECT_THAT(within(4, {titled("japan"), titled("bank")}), ElementsAre(1u, 2u));
  EXPECT_THAT(within(4, {titled("japan"), anywhere("said")}), IsEmpty());
  EXPECT_THAT(within(200, {titled("japan"), anywhere("said")}), ElementsAre(2u, 3u));
  EXPECT_THAT(within(9, {titled("japan"), titled("japan")}), IsEmpty());  // a word is not near itself
}

TEST(TitlePositions, IsAskedBesideTermsAndInEachPartOfADatabase) {
  Xapian::Database both = sample();
  both.add_database(sample());
  const auto phrase = title_positions({titled("bank"), titled("of")}, Together::in_order, 2);
  EXPECT_THAT(matches(both, Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query("Sjapan"), phrase)),
              ElementsAre(1u, 2u, 3u, 4u));
  EXPECT_THAT(matches(both, Xapian::Query("Snote") & phrase), ElementsAre(3u, 4u));
}

}  // namespace
}  // namespace pressmark::query
