// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/snippet.h"

#include <array>
#include <random>

#include <gtest/gtest.h>

#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

Sought stems(const std::vector<std::string>& each) {
  Sought sought;
  for (const std::string& stem : each) sought.words.push_back({.stems = {stem}});
  return sought;
}

MarkedText snippet(std::string_view body, const Sought& sought, std::string_view language = "en") {
  text::AnalyzerSet analyzers;
  Marker marker(sought, analyzers);
  return make_snippet(body, language, marker);
}

std::vector<std::string> marked(const MarkedText& snippet) {
  std::vector<std::string> out;
  for (const ByteRange& mark : snippet.marks) out.push_back(snippet.text.substr(mark.begin, mark.end - mark.begin));
  return out;
}

const std::string kFiller = "Nothing of note happened in the town on that day. ";

std::string filler(int sentences) {
  std::string out;
  for (int i = 0; i < sentences; ++i) out += kFiller;
  return out;
}

TEST(Snippet, IsTheSentenceThatMatches) {
  const MarkedText found = snippet(filler(20) + "The oil price rose. " + filler(20), stems({"oil"}));
  EXPECT_TRUE(found.text.starts_with("The oil price rose.") ||
              found.text.find(". The oil price rose.") != std::string::npos);
  EXPECT_EQ(marked(found), std::vector<std::string>{"oil"});
  EXPECT_FALSE(found.cut_before);
}

TEST(Snippet, PrefersDistinctWordsToMoreOfOne) {
  const std::string body =
      "Oil, oil, oil and oil again. " + filler(20) + "The oil minister spoke of gas. " + filler(20);
  EXPECT_EQ(marked(snippet(body, stems({"oil", "gas"}))), (std::vector<std::string>{"oil", "gas"}));
}

TEST(Snippet, PrefersTellingWords) {
  Sought sought = stems({"the", "of", "tokayev"});
  sought.words[2].weight = 100;
  const std::string body = "The end of the affair of the year. " + filler(20) + "Tokayev spoke. " + filler(20);
  EXPECT_NE(snippet(body, sought).text.find("Tokayev"), std::string::npos);
}

TEST(Snippet, PrefersTheMostMatchesOfEqualWords) {
  const std::string body = "Oil fell. " + filler(20) + "Oil rose, and oil shares rose with oil. " + filler(20);
  EXPECT_EQ(marked(snippet(body, stems({"oil"}))).size(), 3u);
}

TEST(Snippet, IsTheLeadWhereNothingMatches) {
  const MarkedText found = snippet("  The first sentence.\n\nThe second one.", stems({"oil"}));
  EXPECT_EQ(found.text, "The first sentence. The second one.");
  EXPECT_TRUE(found.marks.empty());
  EXPECT_FALSE(found.cut_before);
  EXPECT_FALSE(found.cut_after);
}

TEST(Snippet, IsEmptyForAnEmptyBody) {
  EXPECT_EQ(snippet("", stems({"oil"})), MarkedText{});
  EXPECT_EQ(snippet(" \n ", stems({"oil"})).text, "");
}

TEST(Snippet, SaysWhereItCutsASentence) {
  std::string body = "Alpha";
  for (int i = 0; i < 100; ++i) body += " word";
  body += " oil";
  for (int i = 0; i < 100; ++i) body += " word";
  const MarkedText found = snippet(body + ".", stems({"oil"}));
  EXPECT_TRUE(found.cut_before);
  EXPECT_TRUE(found.cut_after);
  EXPECT_TRUE(found.text.starts_with("word ") && found.text.ends_with(" word")) << found.text;
}

TEST(Snippet, CutsAWordThatIsTooLong) {
  const std::string body = std::string(5000, 'x') + " oil";
  const MarkedText found = snippet(body, stems({std::string(64, 'x')}));
  EXPECT_LE(found.text.size(), kSnippetBytes);
  EXPECT_EQ(found.marks.size(), 1u);
}

// Words, spaces and signs of many scripts, some of them awkward.
std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces) {
  std::string out;
  const std::size_t count = random() % 400;
  for (std::size_t i = 0; i < count; ++i) out += pieces[random() % pieces.size()];
  return out;
}

bool is_border(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

TEST(Snippet, KeepsItsPromisesOnRandomTexts) {
  const std::vector<std::string> pieces{"oil",
                                        " ",
                                        "  ",
                                        "\n\n",
                                        ". ",
                                        "。",
                                        "мобилизация",
                                        "Қазақстан",
                                        "哈萨克斯坦",
                                        "é",
                                        "e\u0301",
                                        "\u00A0",
                                        "\u3000",
                                        "U.S. ",
                                        "\"",
                                        "...",
                                        "Mr. Putin's ",
                                        "ไทย",
                                        "👩‍👩‍👧",
                                        "oils ",
                                        "gas-oil ",
                                        "ﬁ",
                                        std::string(90, 'z'),
                                        "\t",
                                        "\x1b",
                                        "A",
                                        "? ",
                                        "naïve "};
  Sought sought = stems({"oil", "gas", "哈萨", "萨克", "putin"});
  sought.phrases.push_back({2, 3});
  sought.words[2].alone = sought.words[3].alone = false;
  text::AnalyzerSet analyzers;
  Marker marker(sought, analyzers);
  for (unsigned seed = 1; seed <= 3000; ++seed) {
    std::mt19937 random(seed);
    const std::string text = random_text(random, pieces);
    const MarkedText found = make_snippet(text, "en", marker);
    SCOPED_TRACE(seed);
    ASSERT_TRUE(unicode::is_valid(found.text));
    ASSERT_LE(found.text.size(), kSnippetBytes);
    ASSERT_EQ(found.text.find("  "), std::string::npos);
    ASSERT_EQ(found.text.find('\n'), std::string::npos);
    std::size_t last = 0;
    for (const ByteRange& mark : found.marks) {
      ASSERT_LE(last, mark.begin);
      ASSERT_LT(mark.begin, mark.end);
      ASSERT_LE(mark.end, found.text.size());
      ASSERT_TRUE(is_border(found.text, mark.begin) && is_border(found.text, mark.end));
      last = mark.end;
    }
    const bool matches = !marker.find(text, "en", Place::body).empty();
    ASSERT_EQ(matches, !found.marks.empty());
  }
}

}  // namespace
}  // namespace pressmark::query
