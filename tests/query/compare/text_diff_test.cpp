// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/compare/text_diff.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

/// One letter a sentence: kept, cut, added, ~ changed.
std::string shown(const TextDiff& diff) {
  std::string out;
  for (const TextEdit& edit : diff.edits) {
    const char sign = edit.edit == Edit::kept ? '=' : edit.edit == Edit::cut ? '-' : '+';
    out += edit.is_changed() ? '~' : sign;
  }
  return out;
}

constexpr std::string_view kBefore =
    "The dam broke on Monday. At least 40 people died in the flood. The minister resigned.\n\nHelp is on its way.";

TEST(TextDiff, TellsWhatWasDoneToEachSentence) {
  struct Row {
    std::string_view after;
    std::string_view signs;
  };
  for (const auto& [after, signs] : {
           Row{kBefore, "===="},
           Row{"The dam broke on Monday. At least 52 people died in the flood. The minister resigned.\n\nHelp is on "
               "its "
               "way.",
               "=~=="},
           Row{"The dam broke on Monday. The minister resigned.\n\nHelp is on its way.", "=-=="},
           Row{"The dam broke on Monday. At least 40 people died in the flood. The minister resigned.\n\nSchools will "
               "open again. Help is on its way.",
               "===+="},
           Row{"Nothing of the old text was left over here.", "----+"},
           Row{"", "----"},
       }) {
    EXPECT_EQ(shown(compare_texts(kBefore, after)), signs) << after;
  }
}

TEST(TextDiff, CountsSentences) {
  const TextDiff diff = compare_texts(
      kBefore,
      "The dam broke on Monday. At least 52 people died in the flood. Schools are shut.\n\nHelp is on its way.");
  EXPECT_EQ(diff.kept, 2U);
  EXPECT_EQ(diff.changed, 1U);
  EXPECT_EQ(diff.cut, 1U);
  EXPECT_EQ(diff.added, 1U);
}

}  // namespace
}  // namespace pressmark::query
