// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/topics.h"

#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> topics(const std::string& file) {
  std::istringstream in(file);
  std::vector<std::string> all;
  for (Topic topic; next_topic(in, topic);)
    all.push_back(topic.problem.empty() ? fmt::format("{} {}|{}", topic.line, topic.id, topic.text)
                                        : fmt::format("{} {}", topic.line, topic.problem));
  return all;
}

TEST(Topics, AreIdTabText) {
  EXPECT_THAT(topics("1\toil prices\nT-2\t  gas \"a b\"\tc \n"), ElementsAre("1 1|oil prices", "2 T-2|gas \"a b\"\tc"));
}

TEST(Topics, CountBlankLinesAndPassThemOver) { EXPECT_THAT(topics("\n \t\n7\toil"), ElementsAre("3 7|oil")); }

TEST(Topics, AreReadWithMarkAndCarriageReturns) {
  EXPECT_THAT(topics("\xEF\xBB\xBF"
                     "1\toil\r\n2\tgas\r\n"),
              ElementsAre("1 1|oil", "2 2|gas"));
}

TEST(Topics, SayWhyALineIsNone) {
  EXPECT_THAT(topics("oil prices\n\tgas\na b\tgas\n3\t \n4\toil"),
              ElementsAre("1 no tab between an id and a text", "2 no id before the tab", "3 white space within the id",
                          "4 no text after the tab", "5 4|oil"));
}

}  // namespace
}  // namespace pressmark::query
