// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/sanitizer.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

TEST(Sanitizer, ReplacesWhatCouldDriveATerminal) {
  struct Case {
    std::string_view text, expected;
  };
  for (const Case& each :
       {Case{"plain text", "plain text"}, Case{"tab\tline\n", "tab\tline\n"}, Case{"\x1b[31mred", "\uFFFD[31mred"},
        Case{"a\rb\x07", "a\uFFFDb\uFFFD"}, Case{"\x7f", "\uFFFD"}, Case{"\u0085\u009b", "\uFFFD\uFFFD"},
        Case{"\u202Eevil\u202C", "\uFFFDevil\uFFFD"}, Case{"\u2066x\u2069", "\uFFFDx\uFFFD"},
        Case{"\u200E\u200F\u061C", "\uFFFD\uFFFD\uFFFD"}, Case{"Қазақстан 哈萨克斯坦 é", "Қазақстан 哈萨克斯坦 é"},
        Case{"\u200Dzero width joiner stays", "\u200Dzero width joiner stays"},
        Case{"bad \xff\xc3", "bad \uFFFD\uFFFD"}}) {
    EXPECT_EQ(sanitized(each.text), each.expected);
  }
}

TEST(Sanitizer, LeavesNoTabOrLineEndInALine) { EXPECT_EQ(sanitized_line("a\tb\nc\x1b"), "a b c\uFFFD"); }

TEST(Sanitizer, MovesMarksWithTheirText) {
  const MarkedText marked{"\x1b oil \u202E gas", {{2, 5}, {10, 13}}, true, false};
  const MarkedText clean = sanitized(marked);
  ASSERT_EQ(clean.marks.size(), 2u);
  EXPECT_EQ(clean.text.substr(clean.marks[0].begin, clean.marks[0].end - clean.marks[0].begin), "oil");
  EXPECT_EQ(clean.text.substr(clean.marks[1].begin, clean.marks[1].end - clean.marks[1].begin), "gas");
  EXPECT_TRUE(clean.cut_before);
}

}  // namespace
}  // namespace pressmark::query
