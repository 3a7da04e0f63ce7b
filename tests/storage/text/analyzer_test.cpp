// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/analyzer.h"

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::text {
namespace {

std::string stem(std::string_view form, std::string_view key = "en") { return Analyzer(key).word(form).stem; }

std::vector<Token> analyzed(Analyzer& analyzer, std::string_view text) {
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  return tokens;
}

TEST(Analyzer, GivesVariantsAndInflectionsOneStem) {
  const std::vector<std::vector<std::string_view>> families = {
      {"mobilisation", "mobilization", "mobilise", "mobilized", "mobilising"},
      {"organisation", "organization", "organizations"},
      {"colour", "color", "colours", "colored"},
      {"defence", "defense", "defenses"},
      {"travelled", "traveled", "travel", "travels", "traveling"},
      {"programme", "program", "programmes", "programs", "programming"},
      {"centre", "center", "centers", "centred"},
      {"fuelled", "fueled", "fuel", "fuelling"},
      {"licence", "license", "licensed", "licensing"},
      {"practice", "practise", "practiced", "practising"},
      {"learnt", "learned", "learn"},
  };
  for (const auto& family : families)
    for (const std::string_view form : family) EXPECT_EQ(stem(form), stem(family.front())) << form;
}

TEST(Analyzer, TakesNoOtherWordForAFunctionWord) {
  Analyzer english;
  for (const std::string_view form : {"in", "it", "was", "the"}) {
    EXPECT_EQ(english.word(form).stem, form);
    EXPECT_FALSE(english.word(form).inflects) << form;
  }
  for (const std::string_view form : {"ins", "its", "ups"}) EXPECT_EQ(english.word(form).stem, form);
  EXPECT_TRUE(Analyzer("de").word("in").inflects);
}

TEST(Analyzer, KeepsDistinctWordsApart) {
  const std::pair<std::string_view, std::string_view> pairs[] = {
      {"organization", "organ"}, {"mobilization", "mobile"}, {"wilful", "will"}, {"liter", "literal"},
      {"check", "cheque"},       {"story", "storey"},        {"ton", "tonne"},
  };
  for (const auto& [one, other] : pairs) EXPECT_NE(stem(one), stem(other)) << one;
}

TEST(Analyzer, StemsByLanguage) {
  EXPECT_EQ(stem("мобилизация", "ru"), stem("мобилизации", "ru"));
  EXPECT_EQ(stem("новый", "ru"), stem("нового", "ru"));
  EXPECT_EQ(stem("mobilmachungen", "de"), stem("mobilmachung", "de"));
  EXPECT_EQ(stem("color", "es"), "color");
  EXPECT_EQ(stem("wahlen", "none"), "wahlen");
}

TEST(Analyzer, SaysWhichFormsInflect) {
  Analyzer english;
  EXPECT_TRUE(english.word("oil").inflects);
  EXPECT_FALSE(english.word("1750").inflects);
  EXPECT_FALSE(english.word("g20").inflects);
  EXPECT_FALSE(english.word("東京").inflects);
  EXPECT_FALSE(Analyzer("none").word("oil").inflects);
}

TEST(Analyzer, LeavesFormsThatDoNotInflectAsTheyAre) {
  for (const std::string_view form : {"1990s", "covid19s", "東京", "5.93"}) EXPECT_EQ(stem(form), form);
}

TEST(Analyzer, CountsPositionsFromTheOneGiven) {
  Analyzer analyzer;
  std::vector<Token> tokens;
  EXPECT_EQ(analyzer.analyze("one two", tokens), 3u);
  EXPECT_EQ(analyzer.analyze("three", tokens, 103), 104u);
  EXPECT_EQ(analyzer.analyze("", tokens, 9), 9u);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[0].position, 1u);
  EXPECT_EQ(tokens[1].position, 2u);
  EXPECT_EQ(tokens[2].position, 103u);
}

TEST(Analyzer, GivesTheBytesOfEachWord) {
  const std::string_view text = "Tokayev’s visit";
  Analyzer analyzer;
  const auto tokens = analyzed(analyzer, text);
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin), "Tokayev’s");
  EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "visit");
}

TEST(Analyzer, RemembersEachWordOnce) {
  Analyzer analyzer;
  const auto tokens = analyzed(analyzer, "Oil oils OIL visit");
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_EQ(tokens[0].word, tokens[2].word);
  EXPECT_NE(tokens[0].word->id, tokens[1].word->id);
  EXPECT_EQ(tokens[0].word->stem_id, tokens[1].word->stem_id);
  EXPECT_NE(tokens[0].word->stem_id, tokens[3].word->stem_id);
  EXPECT_EQ(&analyzer.word("visit"), tokens[3].word);
}

TEST(Analyzer, NumbersManyWordsDenselyAndKeepsThem) {
  constexpr std::uint32_t kWords = 50'000;
  Analyzer analyzer("none");
  std::vector<const Word*> words;
  for (std::uint32_t i = 0; i < kWords; ++i) words.push_back(&analyzer.word(std::to_string(i)));
  for (std::uint32_t i = 0; i < kWords; ++i) {
    EXPECT_EQ(words[i]->id, i);
    EXPECT_EQ(&analyzer.word(std::to_string(i)), words[i]);
  }
}

TEST(Analyzer, ForgetsOnlyWhenAskedAndFull) {
  Analyzer analyzer;
  EXPECT_EQ(analyzer.word("one").id, 0u);
  EXPECT_EQ(analyzer.word("two").id, 1u);
  analyzer.trim(2);
  EXPECT_EQ(analyzer.word("two").id, 1u);
  analyzer.trim(1);
  EXPECT_EQ(analyzer.word("two").id, 0u);
  EXPECT_EQ(analyzer.word("two").stem_id, 0u);
}

TEST(Analyzer, NormalizesNames) {
  const std::pair<std::string_view, std::string_view> names[] = {
      {"  The New-York   Times ", "the new york times"},
      {"O’Brien", "obrien"},
      {"Agence France-Presse", "agence france presse"},
      {"ŁÓDŹ Post", "lodz post"},
      {"新华社", "新华 华社"},
      {"—", ""},
  };
  for (const auto& [name, key] : names) EXPECT_EQ(Analyzer::normalize(name), key);
}

TEST(Analyzer, NormalizesANormalNameToItself) {
  for (const std::string_view name : {"The New-York Times", "O’Brien", "U.S. News", "São Paulo"}) {
    const std::string once = Analyzer::normalize(name);
    EXPECT_EQ(Analyzer::normalize(once), once);
  }
}

TEST(Analyzer, NamesInItsFingerprintAllThatDecidesTerms) {
  const std::string& print = Analyzer::fingerprint();
  for (const std::string_view part : {"pressmark ", "unicode ", "spelling ", "xapian "})
    EXPECT_NE(print.find(part), std::string::npos) << print;
}

TEST(AnalyzerSet, SharesAnAnalyzerAmongLanguagesOfOneKey) {
  AnalyzerSet set;
  EXPECT_EQ(&set.for_language("en"), &set.for_language(""));
  EXPECT_EQ(&set.for_language("zh"), &set.for_language("ja"));
  EXPECT_NE(&set.for_language("en"), &set.for_language("ru"));
  EXPECT_EQ(set.for_language("ru").key(), "ru");
}

}  // namespace
}  // namespace pressmark::text
