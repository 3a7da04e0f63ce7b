// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matching_only.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using Xapian::Query;

// Three documents: "all" is in each, "one" in the first.
Xapian::WritableDatabase sample() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const bool first : {true, false, false}) {
    Xapian::Document document;
    document.add_posting("all", 1);
    if (first) document.add_posting("one", 2);
    database.add_document(document);
  }
  return database;
}

std::string description(const Query& query) { return matching_only(query, {sample()}).get_description(); }

TEST(MatchingOnly, LeavesWeightsOut) {
  const Query one("one");
  EXPECT_EQ(description(one), "Query(one)");
  EXPECT_EQ(description(Query(Query::OP_SCALE_WEIGHT, one, 3)), "Query(one)");
  EXPECT_EQ(description(Query(Query::OP_AND_MAYBE, one, Query("two"))), "Query(one)");
  EXPECT_EQ(description(Query(Query::OP_FILTER, one, Query("two"))), "Query((one AND two))");
  EXPECT_EQ(description(Query(Query::OP_AND_NOT, one, Query("two"))), "Query((one AND_NOT two))");
}

TEST(MatchingOnly, ATermOfEveryDocumentIsMatchAll) {
  const Query all("all");
  const Query one("one");
  EXPECT_EQ(description(all), "Query(<alldocuments>)");
  EXPECT_EQ(description(one & ~all), "Query((one AND_NOT <alldocuments>))");
  EXPECT_EQ(description(one | all), "Query((one OR <alldocuments>))");
  const Query phrase_of[] = {one, all};
  EXPECT_EQ(description(Query(Query::OP_PHRASE, phrase_of, phrase_of + 2, 2)), "Query((one PHRASE 2 all))");
}

// Where only some parts have it in every document, the matcher must not see the term.
TEST(MatchingOnly, ATermOfEveryDocumentOfOnePartIsReadByItself) {
  const auto database = [](const char* term) {
    Xapian::WritableDatabase part("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    if (*term != '\0') document.add_term(term);
    part.add_document(document);
    return part;
  };
  const auto described = [](const std::vector<Xapian::Database>& parts) {
    return matching_only(Query("some"), parts).get_description();
  };
  EXPECT_EQ(described({database("some"), database("other")}), "Query(PostingSource(documents with some))");
  EXPECT_EQ(described({database("other"), database("some")}), "Query(PostingSource(documents with some))");
  EXPECT_EQ(described({database("some"), database("some")}), "Query(<alldocuments>)");
  EXPECT_EQ(described({database("other"), database("")}), "Query(some)");
  const Xapian::WritableDatabase empty("", Xapian::DB_BACKEND_INMEMORY);
  EXPECT_EQ(described({database("some"), empty}), "Query(<alldocuments>)");
  EXPECT_EQ(described({empty, database("other")}), "Query(some)");
}

TEST(MatchingOnly, LeavesAnEmptyDatabaseAsItIs) {
  const Xapian::WritableDatabase empty("", Xapian::DB_BACKEND_INMEMORY);
  EXPECT_EQ(matching_only(Query("one"), {empty}).get_description(), "Query(one)");
}

}  // namespace
}  // namespace pressmark::query
