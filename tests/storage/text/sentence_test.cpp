// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/sentence.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::text {
namespace {

constexpr std::size_t kFar = 10'000;

std::string_view sentence_at(std::string_view text, std::size_t at, std::size_t reach = kFar) {
  const std::size_t begin = sentence_begin(text, at, reach);
  return text.substr(begin, sentence_end(text, at, reach) - begin);
}

/// All sentences, one after the other.
std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t at = text.find_first_not_of(" \n"); at < text.size();) {
    all.emplace_back(sentence_at(text, at));
    at = text.find_first_not_of(" \n", sentence_end(text, at, kFar));
  }
  return all;
}

TEST(Sentence, PartsProseIntoSentences) {
  const std::vector<std::vector<std::string>> cases = {
      {"He came.", "She went."},
      {"Really?", "Yes!", "He left…", "Then silence."},
      {"Mr. Brown met Dr. Grey and Sen. Black.", "They spoke."},
      {"He lives in the U.S. Army base.", "It is old."},
      {"He lives in the U.S.", "The base is old."},
      {"J. P. Morgan Inc. Bank rose.", "Shares of Morgan Inc.", "The rest fell."},
      {"“We will go.”", "He nodded."},
      {"\"Stop!\" he said.", "\"Why?\"", "She left."},
      {"It fell 5.3 pct to 1.75 dlrs.", "In 1987 it rose."},
      {"On Feb. 26 it rained.", "See No. 5 for more."},
      {"He said no.", "Then he said yes."},
      {"It rose (a bit).", "(It fell later.)"},
      {"visit example.com today.", "3 people did."},
      {"He works at 5 p.m. on Monday.", "She does not."},
      {"Он пришёл.", "Она ушла."},
  };
  for (const auto& expected : cases) {
    std::string text;
    for (const std::string& sentence : expected) text.append(text.empty() ? "" : " ").append(sentence);
    EXPECT_EQ(sentences(text), expected);
  }
}

TEST(Sentence, NeedsNoSpaceAfterFullWidthMarks) {
  EXPECT_EQ(sentences("他来了。她走了！真的？"), (std::vector<std::string>{"他来了。", "她走了！", "真的？"}));
  EXPECT_EQ(sentences("「行く。」彼は言った。"), (std::vector<std::string>{"「行く。」", "彼は言った。"}));
}

TEST(Sentence, EndsAtParagraphs) {
  EXPECT_EQ(sentences("A HEADLINE\n\nthe text runs\nover two lines"),
            (std::vector<std::string>{"A HEADLINE", "the text runs\nover two lines"}));
}

TEST(Sentence, GivesTheSpaceAfterASentenceToIt) {
  const std::string_view text = "One. Two.";
  EXPECT_EQ(sentence_begin(text, 4, kFar), 0u);
  EXPECT_EQ(sentence_end(text, 4, kFar), 4u);
}

TEST(Sentence, CutsAtAWordWhereTheReachEnds) {
  const std::string_view text = "alpha beta gamma delta epsilon";
  EXPECT_EQ(sentence_at(text, 13, 8), "beta gamma");
  EXPECT_EQ(sentence_begin(text, 13, 0), 13u);
  EXPECT_EQ(sentence_end(text, 13, 0), 13u);
}

TEST(Sentence, CutsAtACharacterWhereThereIsNoWordBorder) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "ж";
  EXPECT_EQ(sentence_begin(text, 101, 9) % 2, 0u);
  EXPECT_EQ(sentence_end(text, 101, 9) % 2, 0u);
  EXPECT_LE(sentence_begin(text, 101, 9), 100u);
  EXPECT_GE(sentence_end(text, 101, 9), 100u);
}

TEST(Sentence, StaysInsideShortAndEmptyTexts) {
  EXPECT_EQ(sentence_begin("", 0, kFar), 0u);
  EXPECT_EQ(sentence_end("", 0, kFar), 0u);
  EXPECT_EQ(sentence_begin("a", 9, kFar), 0u);
  EXPECT_EQ(sentence_end("a", 9, kFar), 1u);
  EXPECT_EQ(sentence_end("a.  \n", 0, kFar), 2u);
  EXPECT_EQ(sentence_begin("   ", 2, kFar), 0u);
  EXPECT_EQ(sentence_end("   ", 1, kFar), 1u);
}

TEST(Sentence, PartsATextIntoAllOfThem) {
  using Sentences = std::vector<std::string_view>;
  struct Case {
    std::string_view text;
    Sentences sentences;
  };
  for (const Case& each : {Case{"", {}}, Case{" \n ", {}}, Case{"One.", {"One."}},
                           Case{"  One. Two!\n\nthree \n", {"One.", "Two!", "three"}},
                           Case{"Mr. Smith left. \"Why?\" He knew.", {"Mr. Smith left.", "\"Why?\"", "He knew."}}}) {
    EXPECT_EQ(sentences_of(each.text), each.sentences) << each.text;
  }
}

TEST(Sentence, PartsALongTextOfClosingSignsInNoTime) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "”";
  EXPECT_EQ(sentences_of(text), std::vector<std::string_view>{text});
}

}  // namespace
}  // namespace pressmark::text
