// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/word_weight.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

TEST(WordWeight, IsHigherForARareWord) {
  EXPECT_GT(word_weight({.articles = 1000, .with = 2, .occurrences = 2}),
            word_weight({.articles = 1000, .with = 200, .occurrences = 200}));
}

TEST(WordWeight, IsHigherForAWordThatComesInBursts) {
  EXPECT_GT(word_weight({.articles = 1000, .with = 20, .occurrences = 100}),
            word_weight({.articles = 1000, .with = 20, .occurrences = 20}));
}

TEST(WordWeight, IsLowerForAFunctionWord) {
  EXPECT_LT(word_weight({.articles = 1000, .with = 20, .occurrences = 20, .is_function_word = true}),
            word_weight({.articles = 1000, .with = 20, .occurrences = 20}));
}

// A weight of nothing would make a word one that only has to match.
TEST(WordWeight, IsNeverNothing) {
  for (const WordStatistics& word :
       {WordStatistics{}, WordStatistics{.articles = 3, .with = 3, .occurrences = 3, .is_function_word = true},
        WordStatistics{.articles = 1, .with = 2, .occurrences = 1}})
    EXPECT_GT(word_weight(word), 0);
}

}  // namespace
}  // namespace pressmark::query
