// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/viterbi.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

constexpr std::uint32_t kClasses = 3;
constexpr std::size_t kPairs = std::size_t{tag_count(kClasses)} * tag_count(kClasses);

constexpr Tag kBeginPerson = tag_of(0, TagRole::begin);
constexpr Tag kInsidePerson = tag_of(0, TagRole::inside);
constexpr Tag kEndPerson = tag_of(0, TagRole::end);
constexpr Tag kSinglePlace = tag_of(2, TagRole::single);

TagScores likes(Tag tag, std::int32_t score, std::size_t first_lane = 0) {
  TagScores scores{};
  scores[first_lane + tag] = score;
  return scores;
}

std::vector<Tag> decoded(const std::vector<TagScores>& tokens, const std::vector<std::int32_t>& transitions,
                         std::size_t first_lane = 0) {
  std::vector<Tag> tags(tokens.size());
  Viterbi(kClasses).decode(tokens, first_lane, transitions, tags);
  return tags;
}

const std::vector<std::int32_t> kNeutral(kPairs, 0);

TEST(Viterbi, TakesTheBestOfEachTokenWhereTheyFollow) {
  EXPECT_THAT(
      decoded({likes(kOutside, 5), likes(kBeginPerson, 5), likes(kEndPerson, 5), likes(kSinglePlace, 5)}, kNeutral),
      ElementsAre(kOutside, kBeginPerson, kEndPerson, kSinglePlace));
}

TEST(Viterbi, NeverLeavesANameOpen) {
  const auto tags = decoded({likes(kBeginPerson, 9), likes(kInsidePerson, 9)}, kNeutral);
  EXPECT_TRUE(opens(tags[0]));
  EXPECT_TRUE(closes(tags[1]));
  EXPECT_TRUE(may_follow(tags[0], tags[1]));
}

TEST(Viterbi, WeighsTransitions) {
  std::vector<std::int32_t> transitions = kNeutral;
  transitions[kOutside * tag_count(kClasses) + kSinglePlace] = -10;
  EXPECT_THAT(decoded({likes(kSinglePlace, 9)}, transitions), ElementsAre(kOutside));
  EXPECT_THAT(decoded({likes(kSinglePlace, 11)}, transitions), ElementsAre(kSinglePlace));
}

TEST(Viterbi, ReadsTheLanesOfItsStage) {
  const std::size_t second = tag_count(kClasses);
  EXPECT_THAT(decoded({likes(kSinglePlace, 5, second)}, kNeutral, second), ElementsAre(kSinglePlace));
  EXPECT_THAT(decoded({likes(kSinglePlace, 5, second)}, kNeutral), ElementsAre(kOutside));
}

TEST(Viterbi, BearsAnyNumberOfLargeScores) {
  const std::vector<TagScores> tokens(2000, likes(kSinglePlace, 1 << 23));
  EXPECT_THAT(decoded(tokens, kNeutral), Each(kSinglePlace));
}

TEST(Viterbi, HasNothingToSayOfNothing) { EXPECT_THAT(decoded({}, kNeutral), ElementsAre()); }

}  // namespace
}  // namespace pressmark::indexer
