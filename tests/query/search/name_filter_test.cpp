// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/name_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class NameFilterTest : public ::testing::Test {
 protected:
  NameFilterTest() : database_("", Xapian::DB_BACKEND_INMEMORY) {
    Xapian::Document document;
    for (const char* term : {"Pbbc news", "Pbbc co uk", "Pthe bbcs rival", "Preuters", "Len", "Lfr"})
      document.add_boolean_term(term);
    database_.add_document(document);
  }
  [[nodiscard]] NameFilter filter(std::string_view field, const std::vector<std::string>& values) const {
    return name_filter(*find_field(field), values, database_);
  }

  Xapian::WritableDatabase database_;
};

TEST_F(NameFilterTest, MatchesWholeWordsOfANameThatStandTogether) {
  struct Case {
    std::string_view value, description;
  };
  for (const Case& each : {Case{"bbc", "Query((Pbbc co uk OR Pbbc news))"}, Case{"bbc co", "Query(Pbbc co uk)"},
                           Case{"co uk", "Query(Pbbc co uk)"}, Case{"bbc uk", "Query()"}, Case{"reuter", "Query()"}}) {
    EXPECT_EQ(filter("source", {std::string(each.value)}).query.get_description(), each.description);
  }
}

TEST_F(NameFilterTest, ALanguageMatchesOnlyWhole) {
  EXPECT_EQ(filter("lang", {"en", "fr"}).query.get_description(), "Query((Len OR Lfr))");
  EXPECT_THAT(filter("lang", {"de"}).messages, ElementsAre("no lang 'de'; there is en, fr"));
}

TEST_F(NameFilterTest, NamesTheOneThatWasMeant) {
  EXPECT_THAT(filter("source", {"reutres", "bbc"}).messages,
              ElementsAre("no source 'reutres', did you mean 'reuters'?"));
  EXPECT_THAT(filter("source", {"bcb"}).messages, ElementsAre("no source 'bcb', did you mean 'bbc co uk'?"));
  EXPECT_THAT(filter("author", {"smith"}).messages, ElementsAre("no author 'smith'"));
  EXPECT_THAT(filter("source", {"bbc"}).messages, IsEmpty());
}

}  // namespace
}  // namespace pressmark::query
