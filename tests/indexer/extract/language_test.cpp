// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/language.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

constexpr std::string_view kGerman =
    "Die Stadt hat am Mittwoch beschlossen, neue Häuser zu bauen, weil die Mieten in den letzten Jahren stark "
    "gestiegen "
    "sind und viele Familien keine Wohnungen mehr finden können.";
constexpr std::string_view kEnglish =
    "The city decided on Wednesday that new houses have to be built, because rents have risen sharply over the last "
    "few "
    "years and many families cannot find flats any more.";
constexpr std::string_view kNorwegian =
    "Byen vedtok onsdag at nye hus må bygges fordi leieprisene har steget kraftig de siste årene, og mange familier "
    "ikke "
    "lenger finner leilighet i byen.";

TEST(Language, IsFoundAndHeldAgainstWhatIsStated) {
  struct Row {
    std::string_view body;
    std::string_view stated;
    std::string_view code;
    bool confirmed;
  };
  for (const auto& [body, stated, code, confirmed] : {
           Row{kGerman, "", "de", true},
           Row{kGerman, "de", "de", true},
           Row{kGerman, "en", "de", true},
           Row{kEnglish, "de", "en", true},
           Row{kNorwegian, "nb", "nb", true},
           Row{"Die Stadt", "en", "en", false},
           Row{"Die Stadt", "", "", false},
           Row{"", "fr", "fr", false},
           Row{"", "", "", false},
           Row{"12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90", "", "",
               false},
       }) {
    const TextLanguage found = language_of("", body, stated);
    EXPECT_EQ(found.code, code) << body;
    EXPECT_EQ(found.confidence > 80, confirmed) << body << ' ' << int{found.confidence};
  }
}

TEST(Language, ReadsTheTitleWhereThereIsLittleText) {
  EXPECT_EQ(language_of(kGerman, "", "").code, "de");
  EXPECT_EQ(language_of(kGerman, "Kurz.", "en").code, "de");
}

TEST(Language, CutsTheTextBetweenCharacters) {
  const std::string russian = [] {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "правительство объявило о новых мерах поддержки ";
    return text;
  }();
  EXPECT_EQ(language_of("", russian, "ru").code, "ru");
  EXPECT_EQ(language_of("", "x" + russian, "").code, "ru");
}

}  // namespace
}  // namespace pressmark::indexer
