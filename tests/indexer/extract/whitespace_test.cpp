// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/whitespace.h"

#include <string_view>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

std::string paragraphs(std::string text) {
  tidy_paragraphs(text);
  return text;
}

std::string line(std::string text) {
  tidy_line(text);
  return text;
}

TEST(Whitespace, TidiesParagraphs) {
  struct Row {
    std::string_view raw;
    std::string_view tidy;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{" \n\t ", ""},
           Row{"a", "a"},
           Row{"one two three four five six", "one two three four five six"},
           Row{"  a  b\tc ", "a b c"},
           Row{"a \n b", "a\nb"},
           Row{"a\n\nb", "a\n\nb"},
           Row{"a\n \n\t\n\nb", "a\n\nb"},
           Row{"a\r\nb\r\n\r\nc\rd", "a\nb\n\nc\nd"},
           Row{"a\xC2\xA0"
               "b",
               "a b"},
           Row{"a\xE2\x80\x89\xE3\x80\x80"
               "b",
               "a b"},
           Row{"a\xE2\x80\xA9"
               "b",
               "a\n\nb"},
           Row{"a\xE2\x80\xA8"
               "b\xC2\x85"
               "c",
               "a\nb\nc"},
           Row{"soft\xC2\xADhyphen zero\xE2\x80\x8Bwidth \xEF\xBB\xBFmark", "softhyphen zerowidth mark"},
           Row{"be\x07ll\x1b[31m \x7F"
               "delete \xC2\x9B"
               "c1",
               "bell[31m delete c1"},
           Row{std::string_view("nul\0here", 8), "nulhere"},
           Row{"“curly” — … ☃ 漢字 é", "“curly” — … ☃ 漢字 é"},
           Row{"trailing space at the very end ", "trailing space at the very end"},
           Row{"eight chr  two spaces", "eight chr two spaces"},
       }) {
    EXPECT_EQ(paragraphs(std::string(row.raw)), row.tidy) << row.raw;
  }
}

TEST(Whitespace, TidiesOneLine) {
  EXPECT_EQ(line("  A title\n\nover\r\nlines\xC2\xA0 "), "A title over lines");
  EXPECT_EQ(line("\n"), "");
}

TEST(Whitespace, FindsSpecialBytesWhereverTheyStand) {
  for (std::size_t at = 0; at < 40; ++at) {
    const std::string before(at, 'x');
    EXPECT_EQ(paragraphs(before + "\x01" + "yyyyyyyyyyyyyyyyy"), before + "yyyyyyyyyyyyyyyyy") << at;
    EXPECT_EQ(paragraphs("a" + before + "  yyyyyyyyy yyyyyyyy"), "a" + before + " yyyyyyyyy yyyyyyyy") << at;
    EXPECT_EQ(paragraphs("a" + before + "\xC3\xA9 \x7F yyyyyyyyyyyyy"), "a" + before + "\xC3\xA9 yyyyyyyyyyyyy") << at;
  }
}

TEST(Whitespace, ChangesNothingTwice) {
  const std::string once = paragraphs(" a  b\n\n\n c \t d\n e \xC2\xA0\xC2\xA0 f");
  EXPECT_EQ(paragraphs(once), once);
}

}  // namespace
}  // namespace pressmark::indexer
