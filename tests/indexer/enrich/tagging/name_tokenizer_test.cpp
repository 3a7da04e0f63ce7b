// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/name_tokenizer.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

struct Case {
  std::string text;
  std::vector<std::string_view> tokens;
};

TEST(NameTokenizer, CutsWordsAndMarks) {
  const std::vector<Case> cases = {
      {"Ministers met.", {"Ministers", "met", "."}},
      {"Putin's and Russia’s", {"Putin", "'s", "and", "Russia", "’s"}},
      {"O'Brien, D’Arcy", {"O'Brien", ",", "D’Arcy"}},
      {"the U.S. and J. Moor", {"the", "U.S.", "and", "J.", "Moor"}},
      {"Dr. Lund of Acme Inc. said", {"Dr.", "Lund", "of", "Acme", "Inc.", "said"}},
      {"Kassym-Jomart", {"Kassym", "-", "Jomart"}},
      {"AT&T paid 1,750.50", {"AT&T", "paid", "1,750.50"}},
      {"Wait... (no)", {"Wait", "...", "(", "no", ")"}},
      {"Łódź — Zürich", {"Łódź", "—", "Zürich"}},
      {"the players' union", {"the", "players", "'", "union"}},
      {"", {}},
      {" \n\t", {}},
  };
  for (const Case& one : cases) {
    TextTokens tokens;
    append_tokens(one.text, tokens, 100);
    EXPECT_THAT(tokens.tokens, ElementsAreArray(one.tokens)) << one.text;
  }
}

TEST(NameTokenizer, EndsSentences) {
  TextTokens tokens;
  append_tokens("It rained. Mr. Lund left.\n\nNobody spoke", tokens, 100);
  EXPECT_THAT(tokens.sentence_ends, ElementsAre(3, 7, 9));
}

TEST(NameTokenizer, StopsAtTheMost) {
  TextTokens tokens;
  append_tokens("One two three four. Five six.", tokens, 3);
  EXPECT_THAT(tokens.tokens, ElementsAre("One", "two", "three"));
  EXPECT_THAT(tokens.sentence_ends, ElementsAre(3));
}

}  // namespace
}  // namespace pressmark::indexer
