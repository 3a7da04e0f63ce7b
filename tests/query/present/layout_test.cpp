// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/layout.h"

#include <gtest/gtest.h>

#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

std::string wrapped(std::string_view text, std::size_t width) {
  std::string out;
  for (const ByteRange line : wrap(text, width)) out.append(text, line.begin, line.end - line.begin).append("|");
  return out;
}

TEST(Wrap, BreaksBetweenWords) {
  struct Case {
    std::string_view text;
    std::size_t width;
    std::string_view lines;
  };
  for (const Case& each :
       {Case{"", 10, "|"}, Case{"oil", 10, "oil|"}, Case{"oil and gas", 7, "oil and|gas|"},
        Case{"oil and gas", 8, "oil and|gas|"}, Case{"oil and gas", 3, "oil|and|gas|"}, Case{"oil  and", 5, "oil|and|"},
        Case{"abcdefgh", 3, "abc|def|gh|"}, Case{"ab cdefgh", 4, "ab|cdef|gh|"}, Case{"哈萨克斯坦", 4, "哈萨|克斯|坦|"},
        Case{"ab 哈萨克", 6, "ab 哈|萨克|"}, Case{"été chaud", 5, "été|chaud|"}}) {
    EXPECT_EQ(wrapped(each.text, each.width), each.lines) << each.text << ' ' << each.width;
  }
}

TEST(Wrap, NoLineIsWiderThanAsked) {
  const std::string text =
      "Kassym-Jomart Tokayev 哈萨克斯坦总统 said: “қазақстан” … \u0301x " + std::string(40, 'w') + " end";
  for (std::size_t width = 2; width < 60; ++width)
    for (const ByteRange line : wrap(text, width))
      EXPECT_LE(unicode::width(std::string_view(text).substr(line.begin, line.end - line.begin)), width);
}

TEST(MarkedLines, PutStarsAroundMatchesWithoutColour) {
  const auto lines = marked_lines({"the oil price", {{4, 7}}}, 40, Style(false).in_text());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].text, "the **oil** price");
  EXPECT_EQ(lines[0].columns, 17u);
}

TEST(MarkedLines, CountNoColumnsForColour) {
  const auto lines = marked_lines({"the oil price", {{4, 7}}}, 13, Style(true).in_text());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].text, "the \x1b[1;31moil\x1b[22;39m price");
  EXPECT_EQ(lines[0].columns, 13u);
}

TEST(MarkedLines, ColourAMatchOnBothLinesItStandsOn) {
  const auto lines = marked_lines({"abcdef", {{1, 5}}}, 3, Style(true).in_text());
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, "a\x1b[1;31mbc\x1b[22;39m");
  EXPECT_EQ(lines[1].text, "\x1b[1;31mde\x1b[22;39mf");
}

}  // namespace
}  // namespace pressmark::query
