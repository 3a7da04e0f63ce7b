// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/marker.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

std::string starred(const MarkedText& marked) {
  std::string out;
  std::size_t at = 0;
  for (const ByteRange& mark : marked.marks) {
    out += marked.text.substr(at, mark.begin - at) + "[" + marked.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return out + marked.text.substr(at);
}

std::string mark(const Sought& sought, std::string_view text, Place place = Place::body,
                 std::string_view language = "en") {
  text::AnalyzerSet analyzers;
  return starred(Marker(sought, analyzers).mark(text, language, place));
}

Sought stems(std::vector<std::string> each) {
  Sought sought;
  for (std::string& stem : each) sought.words.push_back({.stems = {std::move(stem)}});
  return sought;
}

Sought phrase(std::vector<std::string> each) {
  Sought sought = stems(std::move(each));
  sought.phrases.emplace_back();
  for (std::size_t i = 0; i < sought.words.size(); ++i) {
    sought.words[i].alone = false;
    sought.phrases[0].push_back(i);
  }
  return sought;
}

TEST(Marker, MarksInflectionsAndSpellings) {
  EXPECT_EQ(mark(stems({"mobilis"}), "Mobilisation, mobilized; MOBILIZING. Not mobile."),
            "[Mobilisation], [mobilized]; [MOBILIZING]. Not mobile.");
}

TEST(Marker, MarksPossessivesAndInitialsWhole) {
  EXPECT_EQ(mark(stems({"putin", "us"}), "Putin's U.S. visit"), "[Putin's] [U.S.] visit");
}

TEST(Marker, MarksAnExactFormAlone) {
  Sought sought;
  sought.words.push_back({.forms = {"oil"}});
  EXPECT_EQ(mark(sought, "oil oils OIL"), "[oil] oils [OIL]");
}

TEST(Marker, MarksWhatBeginsSo) {
  Sought sought;
  sought.words.push_back({.prefix = "mobil"});
  EXPECT_EQ(mark(sought, "Mobile mobilization immobile"), "[Mobile] [mobilization] immobile");
}

TEST(Marker, MarksWordsOfAPhraseOnlyWhereItStands) {
  EXPECT_EQ(mark(phrase({"partial", "mobilis"}), "A partial thaw; partial mobilization; mobilization."),
            "A partial thaw; [partial] [mobilization]; mobilization.");
}

TEST(Marker, MarksSingleWordsOfAPhraseThatStandsNowhere) {
  EXPECT_EQ(mark(phrase({"partial", "mobilis"}), "A partial thaw."), "A [partial] thaw.");
}

TEST(Marker, MarksTitleWordsInTitlesAlone) {
  Sought sought = stems({"oil"});
  sought.words[0].title_only = true;
  EXPECT_EQ(mark(sought, "oil", Place::title), "[oil]");
  EXPECT_EQ(mark(sought, "oil", Place::body), "oil");
}

TEST(Marker, FollowsTheLanguageOfTheArticle) {
  Sought sought;
  sought.words.push_back({.stems = {"haus"}});
  EXPECT_EQ(mark(sought, "Häuser", Place::body, "de"), "[Häuser]");
  EXPECT_EQ(mark(sought, "Häuser", Place::body, "en"), "Häuser");
}

TEST(Marker, MarksBigramsOfScriptsWithoutSpacesAsOneRun) {
  EXPECT_EQ(mark(phrase({"哈萨", "萨克"}), "在哈萨克斯坦", Place::body, "zh"), "在[哈萨克]斯坦");
}

TEST(Marker, MarksASpellingThatBeginsOtherwise) {
  Sought sought = stems({"enquir"});
  sought.words[0].initials = "i";
  EXPECT_EQ(mark(sought, "inquired, enquires"), "[inquired], [enquires]");
}

TEST(Sought, JoinsEqualWords) {
  Sought sought;
  EXPECT_EQ(sought.add({.stems = {"oil"}, .alone = false}), 0u);
  EXPECT_EQ(sought.add({.stems = {"gas"}}), 1u);
  EXPECT_EQ(sought.add({.stems = {"oil"}}), 0u);
  ASSERT_EQ(sought.words.size(), 2u);
  EXPECT_TRUE(sought.words[0].alone);
}

TEST(Sought, HasRoomForAsManyWordsAsAQuery) {
  Sought sought;
  for (std::size_t i = 0; i < Sought::kMaxWords; ++i) sought.add({.stems = {"w" + std::to_string(i)}});
  EXPECT_EQ(sought.add({.stems = {"more"}}), Sought::kMaxWords);
  EXPECT_EQ(sought.words.size(), Sought::kMaxWords);
}

}  // namespace
}  // namespace pressmark::query
