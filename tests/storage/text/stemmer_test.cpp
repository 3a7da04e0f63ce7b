// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/text/stemmer.h"

#include <string_view>

#include <gtest/gtest.h>

namespace pressmark::text {
namespace {

TEST(Stemmer, KnowsTheKeyOfALanguage) {
  struct Case {
    std::string_view language;
    std::string_view key;
  };
  const Case cases[] = {{"", "en"},     {"en", "en"},   {"EN", "en"},   {"en-GB", "en"},  {"pt_BR", "pt"},
                        {"nb", "no"},   {"nn", "no"},   {"ru", "ru"},   {"und", "en"},    {"mul", "en"},
                        {"zh", "none"}, {"pl", "none"}, {"xx", "none"}, {"none", "none"}, {"-", "en"}};
  for (const auto& [language, key] : cases) EXPECT_EQ(stemmer_key(language), key) << language;
}

TEST(Stemmer, GivesAKeyThatIsItsOwnKey) {
  for (const std::string_view language : {"", "nb", "zh", "en-US", "und", "ru"})
    EXPECT_EQ(stemmer_key(stemmer_key(language)), stemmer_key(language)) << language;
}

TEST(Stemmer, StemsEveryLanguageItHasAKeyFor) {
  for (const std::string_view language : {"ar", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "hu", "hy",
                                          "id", "it", "lt", "ne", "nl", "no", "pt", "ro", "ru", "sv", "ta", "tr"})
    EXPECT_TRUE(Stemmer(language).stems()) << language;
}

TEST(Stemmer, LeavesWordsOfOtherLanguagesAlone) {
  const Stemmer stemmer("zh");
  EXPECT_FALSE(stemmer.stems());
  EXPECT_EQ(stemmer.stem("mobilising"), "mobilising");
}

TEST(Stemmer, BringsInflectionsTogether) {
  EXPECT_EQ(Stemmer("en").stem("elections"), Stemmer("en").stem("election"));
  EXPECT_EQ(Stemmer("ru").stem("выборов"), Stemmer("ru").stem("выборы"));
  EXPECT_NE(Stemmer("en").stem("organisation"), Stemmer("en").stem("organ"));
}

TEST(Stemmer, KnowsEndingsWithoutTheirAccents) {
  struct Case {
    std::string_view language;
    std::string_view one;
    std::string_view other;
  };
  const Case cases[] = {{"es", "movilizacion", "movilizaciones"},
                        {"pt", "eleicao", "eleicoes"},
                        {"pt", "mobilizacao", "mobilizacoes"},
                        {"fr", "mobilisee", "mobilise"},
                        {"fr", "mobilisees", "mobilise"}};
  for (const auto& [language, one, other] : cases)
    EXPECT_EQ(Stemmer(language).stem(one), Stemmer(language).stem(other)) << one;
  EXPECT_EQ(Stemmer("fr").stem("ee"), "ee");
  EXPECT_EQ(Stemmer("en").stem("employee"), "employe");
}

TEST(Stemmer, SurvivesBeingMoved) {
  Stemmer first("en");
  const Stemmer second(std::move(first));
  EXPECT_EQ(second.stem("visits"), "visit");
}

}  // namespace
}  // namespace pressmark::text
