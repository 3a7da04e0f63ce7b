// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/name_match.h"

#include <vector>

#include <gtest/gtest.h>

#include "query/search/entity_profile.h"

namespace pressmark::query {
namespace {

struct Case {
  std::string_view name;
  std::string_view key;
  NameMatch match;
};

TEST(NameMatch, IsTheStrongestThatHolds) {
  const std::vector<Case> cases{
      {"Kyiv", "kyiv", NameMatch::whole},
      {"U.S.", "us", NameMatch::whole},
      {"Kassym-Jomart Tokayev", "tokayev", NameMatch::end},
      {"Kassym-Jomart Tokayev", "kassym jomart", NameMatch::within},
      {"Kassym-Jomart Tokayev", "jomart tok", NameMatch::prefix},
      {"Bank of England", "bank of en", NameMatch::prefix},
      {"Bank of England", "of", NameMatch::within},
      {"Zürich Zürichberg", "zurich", NameMatch::within},
      {"Bank of England", "gland", NameMatch::none},
      {"Bank", "bank of england", NameMatch::none},
  };
  for (const Case& one : cases) EXPECT_EQ(match_name(one.name, one.key), one.match) << one.name << ": " << one.key;
}

TEST(LogLikelihoodRatio, IsOfThoseAloneWhoStandTogetherOftenerThanByChance) {
  EXPECT_EQ(log_likelihood_ratio(1, 10, 10, 100), 0);
  EXPECT_EQ(log_likelihood_ratio(50, 100, 500, 1000), 0);
  // 2 (8 ln 8 + 2 ln (2/9) + 2 ln (2/9) + 88 ln (88 * 100 / 8100))
  EXPECT_NEAR(log_likelihood_ratio(8, 10, 10, 100), 35.8, 0.1);
  EXPECT_GT(log_likelihood_ratio(8, 10, 10, 100), log_likelihood_ratio(8, 10, 60, 100));
}

}  // namespace
}  // namespace pressmark::query
