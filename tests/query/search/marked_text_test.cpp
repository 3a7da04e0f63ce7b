// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/marked_text.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

MarkedText line_of(std::string_view text, const std::vector<ByteRange>& marks = {}) {
  return as_one_line(text, {0, text.size()}, marks);
}

TEST(OneLine, EveryRunOfWhiteSpaceBecomesOneSpace) {
  struct Case {
    std::string_view text, expected;
  };
  for (const Case& each :
       {Case{"", ""}, Case{"oil", "oil"}, Case{"  oil \n\n\t gas ", "oil gas"}, Case{" \n ", ""},
        Case{"a\u00A0b\u2003c\u3000d\u2028e", "a b c d e"}, Case{"\u2014\u2026\u3001", "\u2014\u2026\u3001"}}) {
    EXPECT_EQ(line_of(each.text).text, each.expected);
  }
}

TEST(OneLine, MarksMoveWithTheirText) {
  const MarkedText line = line_of(" the\n\noil  price ", {{6, 9}, {11, 16}});
  EXPECT_EQ(line.text, "the oil price");
  EXPECT_EQ(line.marks, (std::vector<ByteRange>{{4, 7}, {8, 13}}));
}

TEST(OneLine, KeepsOnlyWhatOfAMarkLiesInThePart) {
  const MarkedText line = as_one_line("the oil price", {4, 9}, {{0, 5}, {6, 13}});
  EXPECT_EQ(line.text, "oil p");
  EXPECT_EQ(line.marks, (std::vector<ByteRange>{{0, 1}, {2, 5}}));
}

TEST(OneLine, JoinsOverlappingMarks) {
  EXPECT_EQ(line_of("哈萨克", {{0, 6}, {3, 9}}).marks, (std::vector<ByteRange>{{0, 9}}));
}

}  // namespace
}  // namespace pressmark::query
