// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/prose.h"

#include <gtest/gtest.h>

#include "query/syntax/parser.h"

namespace pressmark::query {
namespace {

TEST(Prose, IsToldFromAQuery) {
  struct Case {
    std::string_view text;
    bool prose;
  };
  for (const Case& each :
       {Case{"Who won the \"Emmy\" for best drama?", true}, Case{"STORES OR MEMORIES (NOT USED)", true},
        Case{"I want articles on TSS (Time Sharing System).", true}, Case{"oil OR gas", false}, Case{"", false},
        Case{"\"partial mobilisation\" -draft", false}, Case{"2022", false}, Case{"哈萨克", false}})
    EXPECT_EQ(is_prose(each.text), each.prose) << each.text;
}

TEST(Prose, IsWhatHasMoreWordsThanAQueryMay) {
  std::string text = "oil";
  for (std::size_t i = 1; i < kMaxQueryWords; ++i) text += " oil";
  EXPECT_FALSE(is_prose(text));
  EXPECT_TRUE(is_prose(text + " oil"));
}

TEST(Prose, AsksForItsWordsWhateverSignsStandAmongThem) {
  EXPECT_EQ(describe(prose_query("STORES OR MEMORIES (NOT -USED), title:x*?")),
            "(terms STORES OR MEMORIES NOT USED title x)");
  EXPECT_EQ(describe(prose_query("oil, oil")), "(terms oil oil)");
}

TEST(Prose, OfBrokenBytesIsStillRead) { EXPECT_EQ(prose_query("oil \xFF gas.").children.size(), 2u); }

TEST(Prose, StopsAtItsCap) {
  std::string text;
  for (std::size_t i = 0; i < 2 * kMaxProseWords; ++i) text += "w ";
  EXPECT_EQ(prose_query(text).children.size(), kMaxProseWords);
}

}  // namespace
}  // namespace pressmark::query
