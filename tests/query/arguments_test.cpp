// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/arguments.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

using Words = std::vector<std::string>;

constexpr std::array kCommands{CommandWord{"search", true}, CommandWord{"explain", true}, CommandWord{"timeline", true},
                               CommandWord{"show"},         CommandWord{"stats"},         CommandWord{"sources"}};

// As prepared, with each dash sign shown as '~'.
Words prepared(const Words& typed) {
  Words out = prepare_arguments(typed, kCommands);
  for (std::string& word : out)
    if (word.starts_with(kDashSign)) word.front() = '~';
  return out;
}

TEST(Arguments, SearchIsTheCommandWhereNoneIsNamed) {
  EXPECT_EQ(prepared({"oil", "price"}), (Words{"search", "oil", "price"}));
  EXPECT_EQ(prepared({"--json", "oil"}), (Words{"search", "--json", "oil"}));
  EXPECT_EQ(prepared({"search", "stats"}), (Words{"search", "stats"}));
  EXPECT_EQ(prepared({"the", "stats"}), (Words{"search", "the", "stats"}));
}

TEST(Arguments, NamedCommandsStayAsTheyAre) {
  EXPECT_EQ(prepared({"show", "-5"}), (Words{"show", "-5"}));
  EXPECT_EQ(prepared({"--archive", "stats", "stats"}), (Words{"--archive", "stats", "stats"}));
  EXPECT_EQ(prepared({"--help"}), (Words{"--help"}));
  EXPECT_EQ(prepared({}), Words{});
}

TEST(Arguments, WordsThatBeginWithADashAreToldFromOptions) {
  EXPECT_EQ(prepared({"oil", "-price"}), (Words{"search", "oil", "~-price"}));
  EXPECT_EQ(prepared({"oil", "-nato", "-n", "5", "-n5"}), (Words{"search", "oil", "~-nato", "-n", "5", "-n5"}));
  EXPECT_EQ(prepared({"search", "oil", "-price rise", "--all"}), (Words{"search", "oil", "~-price rise", "--all"}));
  EXPECT_EQ(prepared({"oil", "-", "gas"}), (Words{"search", "oil", "-", "gas"}));
  EXPECT_EQ(prepared({"-price", "oil"}), (Words{"search", "~-price", "oil"}));
  EXPECT_EQ(prepared({"explain", "oil", "-price"}), (Words{"explain", "oil", "~-price"}));
  EXPECT_EQ(prepared({"timeline", "oil", "-price", "--share"}), (Words{"timeline", "oil", "~-price", "--share"}));
}

TEST(Arguments, EverythingAfterTwoDashesIsAWord) {
  EXPECT_EQ(prepared({"--", "-n", "--json"}), (Words{"search", "~-n", "~--json"}));
}

TEST(Arguments, ASearchWithoutOptionsIsPlain) {
  const auto plain = plain_search({"search", "oil", "--archive", "./news", "stats", ""});
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->archive, "./news");
  EXPECT_EQ(plain->words, (Words{"oil", "stats", ""}));
  EXPECT_EQ(plain_search({"search", "oil"})->archive, "");
}

TEST(Arguments, WhatElseIsSaidIsForTheParser) {
  const std::vector<Words> others{{},
                                  {"search"},
                                  {"search", "--archive", "./news"},
                                  {"search", "oil", "--json"},
                                  {"search", "oil", "-n5"},
                                  {"search", "oil", "-"},
                                  {"search", "oil", "--archive"},
                                  {"search", "oil", "--archive", "--json"},
                                  {"search", "oil", "--archive", "a", "--archive", "b"},
                                  {"search", "oil", "--archive=a"},
                                  {"show", "5"}};
  for (const Words& words : others) EXPECT_FALSE(plain_search(words)) << testing::PrintToString(words);
}

TEST(Arguments, WordsBecomeOneQuery) {
  EXPECT_EQ(query_text({"oil", std::string(1, kDashSign) + "-price", "a b"}), "oil -price a b");
  EXPECT_EQ(query_text({}), "");
}

}  // namespace
}  // namespace pressmark::query
