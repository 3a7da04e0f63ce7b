// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/names_in_play.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/enrich/tagging/name_tokenizer.h"

namespace pressmark::indexer {
namespace {

/// The runs of one sentence, tokens parted by spaces and runs by bars.
std::string runs_of(std::string_view sentence) {
  TextTokens text;
  append_tokens(sentence, text, 100);
  const Lexicon lexicon;
  Vocabulary vocabulary(lexicon);
  std::vector<WordId> words;
  for (const std::string_view token : text.tokens) words.push_back(vocabulary.id_of(token));
  SentenceView view;
  view.read(words, vocabulary, lexicon);
  std::vector<TokenRun> runs;
  find_runs_in_play(view, runs);
  std::string shown;
  for (const TokenRun run : runs) {
    if (!shown.empty()) shown += " |";
    for (std::uint32_t i = run.begin; i < run.end; ++i)
      shown += (shown.empty() ? "" : " ") + std::string(text.tokens[i]);
  }
  return shown;
}

TEST(NamesInPlay, ReachTwoTokensAroundCapitals) {
  EXPECT_EQ(runs_of("they all went to see old Riga in the spring of that year"), "see old Riga in the");
  EXPECT_EQ(runs_of("nothing here"), "");
  EXPECT_EQ(runs_of("Riga"), "Riga");
}

TEST(NamesInPlay, JoinWhereTheyMeet) {
  EXPECT_EQ(runs_of("the Bank of all the lost Russias paid"), "the Bank of all the lost Russias paid");
  EXPECT_EQ(runs_of("in Riga it did rain and it did rain in Lodz"), "in Riga it did | rain in Lodz");
}

}  // namespace
}  // namespace pressmark::indexer
