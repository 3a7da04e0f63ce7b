// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/headline.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(Headline, TellsOneStoryFromASeriesAndFromAStandingText) {
  struct Case {
    std::string_view one;
    std::string_view other;
    bool story;
  };
  for (const Case& each :
       {Case{"Ferry aground at the quay", "Quay closed after ferry runs aground", true},
        Case{"Ferry aground", "FERRY AGROUND", true}, Case{"", "Ferry aground", true}, Case{"", "", true},
        Case{"The week in harbour news, no. 74", "The week in harbour news, no. 75", false},
        Case{"12 ferries worth a trip", "The best 12 ferries of 2022", true},
        Case{"The mayor and the band", "A march for the river", false},
        Case{"Mayor opens new bridge after long delay", "Band plays march of old mayor by river side", false}}) {
    EXPECT_EQ(are_of_one_story(each.one, each.other), each.story) << each.one << " / " << each.other;
    EXPECT_EQ(are_of_one_story(each.other, each.one), each.story) << each.one << " / " << each.other;
  }
}

}  // namespace
}  // namespace pressmark::indexer
