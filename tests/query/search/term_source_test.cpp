// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/term_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Xapian::Query;

// Documents 1 to 6: the even ones have "even", all have "each", the sixth has "last".
Xapian::WritableDatabase sample() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 1; i <= 6; ++i) {
    Xapian::Document document;
    document.add_term("each");
    if (i % 2 == 0) document.add_term("even");
    if (i == 6) document.add_term("last");
    database.add_document(document);
  }
  return database;
}

std::vector<Xapian::docid> matches(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  std::vector<Xapian::docid> found;
  const Xapian::MSet set = enquire.get_mset(0, 100);
  for (auto hit = set.begin(); hit != set.end(); ++hit) found.push_back(*hit);
  return found;
}

TEST(TermSource, FindsWhatTheTermFinds) {
  const Xapian::WritableDatabase database = sample();
  EXPECT_THAT(matches(database, documents_with("even")), ElementsAre(2u, 4u, 6u));
  EXPECT_THAT(matches(database, documents_with("none")), IsEmpty());
  EXPECT_THAT(matches(database, Query("last") & documents_with("even")), ElementsAre(6u));
  EXPECT_THAT(matches(database, Query("each") & ~documents_with("even")), ElementsAre(1u, 3u, 5u));
  EXPECT_THAT(matches(database, documents_with("last") | documents_with("even")), ElementsAre(2u, 4u, 6u));
}

TEST(TermSource, ReadsEachPartOfADatabase) {
  Xapian::Database both = sample();
  both.add_database(sample());
  EXPECT_THAT(matches(both, documents_with("last")), ElementsAre(11u, 12u));
}

}  // namespace
}  // namespace pressmark::query
