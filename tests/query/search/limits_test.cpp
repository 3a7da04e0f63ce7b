// SPDX-License-Identifier: GPL-3.0-or-later
// What a hostile query can cost, in counts: terms of its plan, terms of the index that were looked at.
#include <gtest/gtest.h>

#include "query/search/near_forms.h"
#include "query/search/planner.h"
#include "query/search/query_terms.h"
#include "query/syntax/parser.h"
#include "storage/index/layout.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

// Four letters of an alphabet of eight, so that all are some edits from each other.
std::string word(std::size_t number) {
  std::string out = "qu";
  for (int i = 0; i < 4; ++i, number /= 8) out += static_cast<char>('a' + number % 8);
  return out;
}

std::string words(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += word(i) + ' ';
  return out;
}

constexpr std::size_t kTermsOfAWord = 3;  // its stem, its form, its stem in a title

class QueryLimits : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { archive_ = new SmallArchive({support::article(1, "Words", words(4096))}); }
  static void TearDownTestSuite() {
    delete archive_;
    archive_ = nullptr;
  }

  Plan plan(std::string_view query) { return make_plan(parse(query, kToday).root, reader_.index(), analyzers_); }
  std::size_t terms_of(std::string_view query) {
    const Xapian::Query made = strict_query(plan(query), Matching::by_rule);
    return static_cast<std::size_t>(std::distance(made.get_unique_terms_begin(), made.get_unique_terms_end()));
  }

  static inline SmallArchive* archive_ = nullptr;
  storage::ArchiveReader reader_{archive_->path()};
  text::AnalyzerSet analyzers_;
};

TEST_F(QueryLimits, AStarStandsForTwoHundredWordsAndSaysSo) {
  const Plan made = plan("qua*");
  ASSERT_EQ(made.expanded.size(), 1u);
  EXPECT_EQ(made.expanded.front().total, 512u);
  EXPECT_EQ(made.expanded.front().forms.size(), kMaxExpansion);
  ASSERT_EQ(made.diagnostics.size(), 1u);
  EXPECT_EQ(made.diagnostics.front().message, "qua* stands for 512 words; searched for the 200 most frequent");
  EXPECT_LE(terms_of("qua*"), kMaxExpansion);
}

TEST_F(QueryLimits, ATildeStandsForTwoHundredWordsAndSaysSo) {
  const Plan made = plan("quabcd~");
  ASSERT_EQ(made.expanded.size(), 1u);
  EXPECT_GT(made.expanded.front().total, kMaxExpansion);
  EXPECT_EQ(made.expanded.front().forms.size(), kMaxExpansion);
  EXPECT_EQ(made.expanded.front().forms.front(), "quabcd");
  EXPECT_LE(terms_of("quabcd~"), kMaxExpansion);
}

TEST_F(QueryLimits, ManyStarsAndTildesAreFourOfThem) {
  std::string query;
  for (int i = 0; i < 50; ++i) query += i % 2 == 0 ? "qua* " : "quabcd~ ";
  EXPECT_LE(terms_of(query), kMaxExpanded * kMaxExpansion + kTermsOfAWord * kMaxQueryWords);
}

TEST_F(QueryLimits, ManyWordsAreSixtyFour) { EXPECT_LE(terms_of(words(4096)), kTermsOfAWord * kMaxQueryWords); }

TEST_F(QueryLimits, FortyThousandNestedOperatorsAreOneOfFourKilobytes) {
  std::string query;
  for (int i = 0; i < 40'000; ++i) query += "(quaaaa AND (quaaab OR ";
  const Parse parsed = parse(query, kToday);
  EXPECT_LE(parsed.text.size(), kMaxQueryBytes);
  EXPECT_LE(terms_of(query), kTermsOfAWord * kMaxQueryWords);
}

TEST_F(QueryLimits, AFuzzyWordLooksAtFewOfTheWordsThatThereAre) {
  const Xapian::Database& database = reader_.index().database();
  EXPECT_LT(near_forms("quab", storage::layout::kExactForm, database).looked_at, 1000u);
  const NearForms none = near_forms("zyxwvu", storage::layout::kExactForm, database);
  EXPECT_TRUE(none.forms.empty());
  EXPECT_TRUE(none.complete);
  EXPECT_LT(none.looked_at, 400u);
}

}  // namespace
}  // namespace pressmark::query
