// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/planner.h"

#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/syntax/parser.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

std::vector<Article> articles() {
  std::vector<Article> all;
  all.push_back(support::article(1, "Oil prices", "Oil rose. The mobilization went on."));
  all.push_back(support::article(2, "Gas", "Mobile phones and mobs."));
  all.back().source = "BBC News";
  all.back().authors = {"Ann Smith"};
  all.push_back(support::article(3, "Tea", "Nothing about the mobilisation of 1914."));
  all.back().source = "bbc.co.uk";
  all.push_back(support::article(4, "Undated", "Nothing."));
  all.back().language = "";
  all.back().published = support::published_on("2021-01-02");
  return all;
}

class PlannerTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { archive_ = new SmallArchive(articles()); }
  static void TearDownTestSuite() {
    delete archive_;
    archive_ = nullptr;
  }

  Plan whole_plan(std::string_view query) { return make_plan(parse(query, kToday).root, reader_.index(), analyzers_); }
  // What a title adds to the score and what a word weighs have tests of their own.
  Plan plan(std::string_view query) {
    Plan made = whole_plan(query);
    made.title_bonus = {};
    for (Part& word : made.words) word.telling = 1;
    return made;
  }
  // The weight of an exact form is ranking's affair.
  std::string strict(std::string_view query) {
    static const std::regex kBonus(R"([0-9.]+ \* X)");
    const std::string description = strict_query(plan(query), Matching::by_rule).get_description();
    return std::regex_replace(description, kBonus, "bonus * X");
  }

  static inline SmallArchive* archive_ = nullptr;
  storage::ArchiveReader reader_{archive_->path()};
  text::AnalyzerSet analyzers_;
};

TEST_F(PlannerTest, MakesTheseQueries) {
  struct Case {
    std::string_view query, description;
  };
  for (const Case& each : {
           Case{"1914", "Query(1914)"},
           Case{"=1914", "Query(1914)"},
           Case{"oils", "Query((oil AND_MAYBE bonus * Xoils))"},
           Case{"=oils", "Query(Xoils)"},
           Case{"mobilization", "Query((mobilis AND_MAYBE bonus * Xmobilization))"},
           Case{"1914 1915", "Query((1914 AND 1915))"},
           Case{"1914 1914", "Query(2 * 1914)"},
           Case{"1914 OR 1915", "Query((1914 OR 1915))"},
           Case{"1914 -1915", "Query((1914 AND_NOT 1915))"},
           Case{"(1914 -1915) OR 1916", "Query(((1914 AND_NOT 1915) OR 1916))"},
           Case{"\"oil prices\"", "Query((oil PHRASE 2 price))"},
           Case{"covid-19", "Query((covid PHRASE 2 19))"},
           Case{"=\"oil prices\"", "Query(((oil PHRASE 2 price) FILTER (Xoil AND Xprices)))"},
           Case{"title:oils", "Query(Soil)"},
           Case{"title:\"oil prices\"", "Query(((Soil AND Sprice) FILTER PostingSource(words together in the title)))"},
           Case{"title:=oils", "Query((Soil FILTER Xoils))"},
           Case{"oil NEAR/3 1914", "Query((oil NEAR 4 1914))"},
           Case{"1 NEAR/3 2 NEAR/3 3", "Query((1 NEAR 7 2 NEAR 7 3))"},
           Case{"1 NEAR/3 \"2 3\"", "Query(((1 NEAR 5 2 NEAR 5 3) FILTER (2 PHRASE 2 3)))"},
           Case{"1914 source:bbc", "Query((1914 FILTER (Pbbc co uk OR Pbbc news)))"},
           Case{"1914 author:smith", "Query((1914 FILTER Aann smith))"},
           Case{"1914 lang:en", "Query((1914 FILTER Len))"},
           Case{"1914 id:3,4", "Query((1914 FILTER PostingSource(document 3, 4)))"},
           Case{"oil ADJ/3 1914", "Query((oil PHRASE 4 1914))"},
           Case{"1914 date:2022-09", "Query((1914 FILTER M202209))"},
           Case{"date:2022-09", "Query(0 * M202209)"},
           Case{"1914 AND 1915 AND date:2022", "Query(((1914 AND 1915) FILTER Y2022))"},
           Case{"-1914", "Query((<alldocuments> AND_NOT 1914))"},
       }) {
    EXPECT_EQ(strict(each.query), each.description) << each.query;
  }
}

TEST_F(PlannerTest, RewardsATitleThatHoldsEveryPlainWord) {
  EXPECT_THAT(whole_plan("oils 1914").title_bonus.get_description(),
              HasSubstr("(PostingSource(share of the title) FILTER (Soil AND S1914))"));
  EXPECT_TRUE(whole_plan("oils \"rate rise\"").title_bonus.empty());
  EXPECT_TRUE(whole_plan("source:bbc").title_bonus.empty());
}

TEST_F(PlannerTest, AWordWeighsByWhatTheArchiveHasOfIt) {
  const Plan made = whole_plan("oil the");
  ASSERT_EQ(made.words.size(), 2u);
  EXPECT_GT(made.words[0].telling, made.words[1].telling);
}

TEST_F(PlannerTest, PrefersTheRecentUnlessADateIsAskedForAnywhere) {
  EXPECT_TRUE(whole_plan("oil source:bbc").prefers_recent);
  EXPECT_FALSE(whole_plan("oil date:2022").prefers_recent);
  EXPECT_FALSE(whole_plan("oil (gas OR -since:2021)").prefers_recent);
}

TEST_F(PlannerTest, APrefixStandsForTheFormsThatBeginSo) {
  EXPECT_EQ(strict("mobil*"), "Query((Xmobile SYNONYM Xmobilisation SYNONYM Xmobilization))");
  EXPECT_EQ(strict("191*"), "Query(1914)");
  EXPECT_EQ(strict("zzz*"), "Query()");
  EXPECT_EQ(strict("title:pri*"), "Query((Sprice FILTER Xprices))");
}

TEST_F(PlannerTest, AFuzzyWordStandsForWordsNearItTheNearerTheMoreWeight) {
  EXPECT_EQ(strict("mobilisaton~"), "Query((bonus * Xmobilisation OR bonus * Xmobilization))");
  EXPECT_THAT(plan("mobilisaton~").sought.words.front().forms, ElementsAre("mobilisation", "mobilization"));
  EXPECT_EQ(strict("zzzzzz~"), "Query()");
}

TEST_F(PlannerTest, OfManyWordsMostOfTheRarestMustMatch) {
  EXPECT_EQ(strict("1 2 3 4"),
            "Query(((1 OR 2 OR 3 OR 4) FILTER ((1 AND ((2 AND (3 OR 4)) OR (3 AND 4))) OR (2 AND (3 AND 4)))))");
  EXPECT_EQ(strict_query(plan("1 2 3 4"), Matching::all).get_description(), "Query((1 AND 2 AND 3 AND 4))");
  EXPECT_EQ(strict_query(plan("1 2 3 4"), Matching::any).get_description(), "Query((1 OR 2 OR 3 OR 4))");
  EXPECT_EQ(relaxed_query(plan("1 2 3 4")).get_description(), "Query((1 OR 2 OR 3 OR 4))");
}

TEST_F(PlannerTest, SignedPartsMustMatchHoweverManyWordsThereAre) {
  EXPECT_EQ(strict_query(plan("\"1 2\" 3 4"), Matching::any).get_description(),
            "Query(((1 PHRASE 2 2) AND_MAYBE (3 OR 4)))");
}

TEST_F(PlannerTest, OnlyMoreThanThreePlainWordsCanBeRelaxed) {
  EXPECT_FALSE(plan("1 2 3").can_relax(Matching::by_rule));
  EXPECT_TRUE(plan("1 2 3 4").can_relax(Matching::by_rule));
  EXPECT_FALSE(plan("1 2 3 4").can_relax(Matching::all));
  EXPECT_FALSE(plan("\"1 2 3 4\" 5").can_relax(Matching::by_rule));
}

TEST_F(PlannerTest, NamesTheNearestSource) {
  const Plan bad = plan("oil source:bcb,reuters");
  ASSERT_EQ(bad.diagnostics.size(), 2u);
  EXPECT_THAT(bad.diagnostics[0].message, HasSubstr("no source 'bcb', did you mean 'bbc co uk'?"));
  EXPECT_THAT(bad.diagnostics[1].message, HasSubstr("no source 'reuters'; there is bbc co uk, bbc news, courier"));
}

TEST_F(PlannerTest, TellsOtherSpellingsThatTheArchiveHas) {
  EXPECT_THAT(plan("mobilisation").variants, ElementsAre("mobilization"));
  EXPECT_THAT(plan("=mobilisation").variants, IsEmpty());
  EXPECT_THAT(plan("colour").variants, IsEmpty());
}

TEST_F(PlannerTest, SeeksWhatIsToBeMarked) {
  const Plan made = plan("oils \"partial mobilisation\" title:gas =tea mobil* -coal source:bbc");
  ASSERT_EQ(made.sought.words.size(), 6u);
  EXPECT_THAT(made.sought.words[0].stems, ElementsAre("oil"));
  EXPECT_FALSE(made.sought.words[1].alone);
  EXPECT_TRUE(made.sought.words[3].title_only);
  EXPECT_THAT(made.sought.words[4].forms, ElementsAre("tea"));
  EXPECT_EQ(made.sought.words[5].prefix, "mobil");
  EXPECT_THAT(made.sought.phrases, ElementsAre(ElementsAre(1u, 2u)));
}

TEST_F(PlannerTest, AQueryOfNothingIsEmpty) {
  EXPECT_TRUE(plan("").is_empty());
  EXPECT_TRUE(plan("...").is_empty());
  EXPECT_FALSE(plan("date:2022").is_empty());
  EXPECT_FALSE(plan("date:2022").is_ranked());
}

}  // namespace
}  // namespace pressmark::query
