// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/shingles.h"

#include <gtest/gtest.h>

#include "tests/support/prose.h"

namespace pressmark::indexer {
namespace {

TEST(Shingles, AreRunsOfWordsInTheirOrder) {
  EXPECT_TRUE(shingles_of("one two three four").empty());
  EXPECT_EQ(shingles_of("one two three four five").size(), 1u);
  EXPECT_EQ(shingles_of("one two three four five six seven").size(), 3u);
  const auto first = shingles_of("one two three four five");
  const auto moved = shingles_of("zero zero one two three four five");
  EXPECT_EQ(moved.back(), first.back());
  EXPECT_NE(shingles_of("five four three two one"), first);
  EXPECT_NE(shingles_of("one two three four fives"), first);
}

TEST(Shingles, AreOfWordsNotOfCharacters) {
  EXPECT_EQ(shingles_of("\"Zoë's U.S. trip\", he said."), shingles_of("“ZOE’S\nUS  trip” he said"));
}

TEST(Resemblance, IsShareOfWhatEitherHasAndOfWhatTheSmallerHas) {
  using Set = std::vector<std::uint64_t>;
  struct Case {
    Set a;
    Set b;
    double shared;
    double contained;
  };
  for (const Case& each : {Case{{1, 2, 3, 4}, {1, 2, 3, 4}, 1, 1}, Case{{1, 2, 3, 4}, {3, 4}, .5, 1},
                           Case{{1, 2, 3}, {3, 4, 5}, .2, 1.0 / 3}, Case{{1}, {2}, 0, 0}, Case{{}, {1}, 0, 0}}) {
    const Resemblance found = compare(each.a, each.b);
    EXPECT_DOUBLE_EQ(found.shared, each.shared);
    EXPECT_DOUBLE_EQ(found.contained, each.contained);
  }
}

TEST(Resemblance, TellsNearCopiesFromOtherTexts) {
  const std::string text = support::sentences(1, 20);
  struct Case {
    std::string other;
    bool near;
  };
  for (const Case& each : {Case{text, true}, Case{text.substr(0, text.size() / 2), true},
                           Case{"An editor wrote this first. " + text, true}, Case{support::sentences(2, 20), false},
                           Case{text.substr(0, text.size() / 8), false},
                           Case{text.substr(0, text.size() / 4) + support::sentences(3, 15), false}}) {
    EXPECT_EQ(are_near_copies(compare(shingle_set(text), shingle_set(each.other))), each.near) << each.other;
  }
}

}  // namespace
}  // namespace pressmark::indexer
