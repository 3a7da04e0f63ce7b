// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/explainer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/present/explanation_text.h"
#include "query/syntax/parser.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

Article dated(int number, const char* title, const char* source, const char* day) {
  Article article = support::article(number, title, "Oil.");
  article.source = source;
  article.published = support::published_on(day);
  return article;
}

std::vector<Article> articles() {
  return {dated(1, "The mobilisation", "Herald", "2022-05-01"), dated(2, "A mobilization", "Herald", "2022-05-02"),
          dated(3, "Nothing new", "Herald", "2022-05-09"), dated(4, "Mobilization again", "Post", "2022-05-05")};
}

std::string explained(std::string_view query) {
  SmallArchive archive(articles());
  storage::ArchiveReader reader(archive.path());
  return explanation_text(explain_query(parse(query, kToday).root, {}, reader), {});
}

TEST(Explainer, TellsWordsVariantsAndWhatEachFilterLeaves) {
  EXPECT_EQ(explained("mobilisation source:herald until:2022-05-01"),
            R"(read as     mobilisation source:herald until:2022-05-01
word        mobilisation  3 articles
              mobilis 3, mobilisation 1 as written
also        mobilization  2 articles
must match  the word
together    3 articles
then        2 of 3 from source:herald
            1 of 2 until 2022-05-01
found       1 article
)");
}

TEST(Explainer, NamesTheDaysOfWhichASourceHasNothing) {
  EXPECT_EQ(explained("source:herald date:2022-05-01..2022-05-09"),
            R"(read as     source:herald date:2022-05-01..2022-05-09
all         4 articles
then        3 of 4 from source:herald
            3 of 3 in 2022-05-01..2022-05-09
found       3 articles
gap         herald has no articles of 2022-05-03..2022-05-08
)");
}

TEST(Explainer, ListsWhatAFuzzyWordStandsForAndWhatIsLeftOut) {
  EXPECT_EQ(explained("mobilistaion~ oil -again"), R"(read as     mobilistaion~ oil -again
word        oil  4 articles
              oil 4, oil 4 as written
            mobilistaion~  3 articles
              mobilization 2 as written, mobilisation 1 as written
must match  the word
together    3 articles
then        2 of 3 without again
found       2 articles
)");
}

}  // namespace
}  // namespace pressmark::query
