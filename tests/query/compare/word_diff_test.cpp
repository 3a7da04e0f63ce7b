// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/word_diff.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

/// As [-cut-] and {+added+}.
std::string shown(const WordDiff& diff) {
  std::string out;
  for (const WordEdit& word : diff.edits) {
    out += word.edit == Edit::cut ? "[-" : word.edit == Edit::added ? "{+" : "";
    out += word.text;
    out += word.edit == Edit::cut ? "-]" : word.edit == Edit::added ? "+}" : "";
    if (word.space_after) out += ' ';
  }
  return out;
}

TEST(WordDiff, MarksWhatWasCutAndAdded) {
  struct Row {
    std::string_view before;
    std::string_view after;
    std::string_view diff;
  };
  for (const auto& [before, after, diff] : {
           Row{"At least 40 people died.", "At least 52 people died.", "At least [-40-] {+52+} people died."},
           Row{"He died.", "He died, police said.", "He died{+, police said+}."},
           Row{"Police said he died.", "He died.", "[-Police said he-] {+He+} died."},
           Row{"one two three", "three", "[-one two-] three"},
           Row{"same", "same", "same"},
           Row{"same  text", "same text", "same text"},
           Row{"", "new", "{+new+}"},
           Row{"old", "", "[-old-]"},
           Row{"", "", ""},
           Row{"a b c d", "a x c y", "a [-b-] {+x+} c [-d-]{+y+}"},
           Row{"总统说四十人", "总统说五十人", "总统说[-四-]{+五+}十人"},
           Row{"Größe 5", "Größe 6", "Größe [-5-]{+6+}"},
       }) {
    EXPECT_EQ(shown(compare_words(before, after)), diff);
  }
}

TEST(WordDiff, SaysHowMuchIsInCommon) {
  EXPECT_DOUBLE_EQ(compare_words("a b c d", "a b c d").in_common, 1);
  EXPECT_DOUBLE_EQ(compare_words("a b c d", "a b x y").in_common, 0.5);
  EXPECT_DOUBLE_EQ(compare_words("a b", "x y").in_common, 0);
  EXPECT_DOUBLE_EQ(compare_words("", "").in_common, 1);
}

TEST(WordDiff, BearsEndlessSentences) {
  std::string before = "begin ";
  std::string after = "begin ";
  for (int i = 0; i < 20'000; ++i) {
    before += "a" + std::to_string(i) + ' ';
    after += "b" + std::to_string(i) + ' ';
  }
  before += "end";
  after += "end";
  const WordDiff diff = compare_words(before, after);
  ASSERT_EQ(diff.edits.size(), 4U);
  EXPECT_EQ(diff.edits.front().text, "begin");
  EXPECT_EQ(diff.edits.back().text, "end");
}

}  // namespace
}  // namespace pressmark::query
