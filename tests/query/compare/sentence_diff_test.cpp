// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/sentence_diff.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

// Each sentence with its sign: " Aa. -Bb. +Cc.", a paragraph's first after a bar.
std::string drawn(const SentenceDiff& diff) {
  std::string out;
  for (const SentenceEdit& edit : diff.edits) {
    if (edit.paragraph) out += '|';
    out += edit.edit == Edit::kept ? ' ' : edit.edit == Edit::cut ? '-' : '+';
    out += edit.text;
  }
  return out;
}

TEST(SentenceDiff, TellsWhatWasKeptCutAndAdded) {
  struct Case {
    std::string_view before;
    std::string_view after;
    std::string_view drawn;
  };
  for (const Case& each :
       {Case{"", "", ""}, Case{"Aa.", "Aa.", "| Aa."}, Case{"", "Aa. Bb.", "|+Aa.+Bb."},
        Case{"Aa. Bb.", "", "|-Aa.-Bb."}, Case{"Aa. Bb. Cc.", "Aa. Cc.", "| Aa.-Bb. Cc."},
        Case{"Aa. Cc.", "Aa. Bb. Cc.", "| Aa.+Bb. Cc."}, Case{"Aa. Bb. Cc.", "Aa. Xx. Cc.", "| Aa.-Bb.+Xx. Cc."},
        Case{"Aa. Bb. Cc. Dd.", "Cc. Aa. Bb. Dd.", "|+Cc. Aa. Bb.-Cc. Dd."},
        Case{"Aa. Aa. Bb.", "Aa. Bb. Bb.", "| Aa.-Aa.+Bb. Bb."},
        Case{"Aa. Bb.\n\nCc.", "Aa.\n\nBb. Cc.", "| Aa.| Bb. Cc."}}) {
    EXPECT_EQ(drawn(compare_sentences(each.before, each.after, Sameness::characters)), each.drawn);
  }
  // The textbook's pair: four sentences in common, whichever they are.
  EXPECT_EQ(compare_sentences("Aa. Bb. Cc. Bb. Dd. Aa. Bb.", "Bb. Dd. Cc. Aa. Bb. Aa.", Sameness::characters).kept, 4u);
}

TEST(SentenceDiff, KnowsASentenceByItsWordsOrItsCharacters) {
  struct Case {
    std::string_view before;
    std::string_view after;
    bool by_words;
    bool by_characters;
  };
  for (const Case& each :
       {Case{"He said no.", "He said no.", true, true}, Case{"He  said\nno.", "He said no.", true, true},
        Case{"“No,” he said.", "\"No\", he said!", true, false}, Case{"In Córdoba.", "in Cordoba", true, false},
        Case{"He said no.", "He said so.", false, false}, Case{"...", "???", false, false}}) {
    EXPECT_EQ(compare_sentences(each.before, each.after, Sameness::words).kept == 1, each.by_words) << each.before;
    EXPECT_EQ(compare_sentences(each.before, each.after, Sameness::characters).kept == 1, each.by_characters)
        << each.before;
  }
}

TEST(SentenceDiff, CountsSentencesAndTheirShareOfTheWords) {
  const SentenceDiff diff =
      compare_sentences("One two three four. Five six.", "One two three four. Seven eight. Nine.", Sameness::words);
  EXPECT_EQ(diff.kept, 1u);
  EXPECT_EQ(diff.cut, 1u);
  EXPECT_EQ(diff.added, 2u);
  EXPECT_DOUBLE_EQ(diff.in_common, 8.0 / 13.0);
  EXPECT_DOUBLE_EQ(compare_sentences("", "", Sameness::words).in_common, 1);
  EXPECT_DOUBLE_EQ(compare_sentences("Oil.", "Gas.", Sameness::words).in_common, 0);
}

TEST(SentenceDiff, TakesTheLongestTextsThereAre) {
  std::string before = "Begin. ";
  std::string after = before;
  for (int i = 0; i < 100'000; ++i) (i % 2 == 0 ? before : after) += "No. ";
  before += "Only here. End.";
  after += "End.";
  const SentenceDiff diff = compare_sentences(before, after, Sameness::words);
  EXPECT_EQ(diff.cut, 1u);
  EXPECT_EQ(diff.added, 0u);
}

}  // namespace
}  // namespace pressmark::query
