// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/name_linker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kPerson = EntityKind::person;
constexpr auto kBody = EntityKind::organisation;
constexpr auto kPlace = EntityKind::place;

/// A title and a body in which [P:...], [O:...] and [L:...] mark the mentions of a tagger.
class Marked {
 public:
  Marked(std::string_view title, std::string_view body) {
    read(title, true, title_);
    read(body, false, body_);
  }
  [[nodiscard]] std::vector<NamedEntity> link(bool demonyms = true) const {
    static const AliasTable table;
    return link_names(title_, body_, mentions_, table, demonyms);
  }
  /// "name*count", in order.
  [[nodiscard]] std::vector<std::string> names(bool demonyms = true) const {
    std::vector<std::string> names;
    for (const NamedEntity& entity : link(demonyms)) names.push_back(entity.name + '*' + std::to_string(entity.count));
    return names;
  }

 private:
  void read(std::string_view marked, bool in_title, std::string& text) {
    for (std::size_t at = 0; at < marked.size(); ++at) {
      if (marked[at] != '[') {
        text += marked[at];
        continue;
      }
      const EntityKind kind = marked[at + 1] == 'P' ? kPerson : marked[at + 1] == 'O' ? kBody : kPlace;
      const std::size_t end = marked.find(']', at);
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += marked.substr(at + 3, end - at - 3);
      mentions_.push_back({kind, in_title, begin, static_cast<std::uint32_t>(text.size())});
      at = end;
    }
  }

  std::string title_;
  std::string body_;
  std::vector<Mention> mentions_;
};

TEST(NameLinker, ASurnameAloneIsThePersonWhoBearsIt) {
  EXPECT_THAT(Marked("[P:Lindqvist] resigns", "[P:Ada Lindqvist] left. [P:Lindqvist] and [O:Lindqvist] waved.").names(),
              ElementsAre("Ada Lindqvist*4"));
}

TEST(NameLinker, OfSeveralBearersItIsTheNearestBefore) {
  EXPECT_THAT(
      Marked("", "[P:Ada Berg] spoke. [P:Berg] left. [P:Olof Berg] came. [P:Berg] sang. [P:Berg] went.").names(),
      ElementsAre("Ada Berg*2", "Olof Berg*3"));
}

TEST(NameLinker, ASurnameThatNobodyBearsStaysAlone) {
  EXPECT_THAT(Marked("", "[P:Ada Berg] met [P:Holm].").names(), ElementsAre("Ada Berg*1", "Holm*1"));
}

TEST(NameLinker, AFirstNameAndAMiddleNameJoinToo) {
  EXPECT_THAT(Marked("", "[P:Ada Berg] spoke. [P:Ada] and [P:Ada Maria Berg] are one.").names(),
              ElementsAre("Ada Berg*3"));
}

TEST(NameLinker, LearnsAnAcronymFromItsParentheses) {
  EXPECT_THAT(Marked("", "The [O:Karlund Grain Agency] (KGA) met. The [O:KGA] and [L:KGA] voted.").names(),
              ElementsAre("Karlund Grain Agency*3"));
}

TEST(NameLinker, GuessesAnAcronymByInitialsOfOneBodyAlone) {
  EXPECT_THAT(Marked("", "The [O:Board of Inland Trade] met. [O:BIT] voted.").names(),
              ElementsAre("Board of Inland Trade*2"));
  EXPECT_THAT(Marked("", "[O:Karlund Grain Agency] and [O:Kelso Gas Authority]; [O:KGA] voted.").names(),
              ElementsAre("Karlund Grain Agency*1", "Kelso Gas Authority*1", "KGA*1"));
}

TEST(NameLinker, TheShortFormOfABodyIsTheBody) {
  EXPECT_THAT(Marked("", "[O:Orvane Data Systems] failed. [O:Orvane] denied it.").names(),
              ElementsAre("Orvane Data Systems*2"));
}

TEST(NameLinker, DemonymsNameThePlaceOutsideOfOtherNames) {
  EXPECT_THAT(
      Marked("", "The Kazakh government and the [O:British Ministry of Defence] met South Korean envoys.").names(),
      ElementsAre("British Ministry of Defence*1", "Kazakh*1", "South Korean*1"));
  EXPECT_THAT(Marked("", "The Kazakh government met.").names(false), IsEmpty());
}

TEST(NameLinker, PutsKindsRightThatTheTableKnows) {
  const auto named = Marked("", "[O:Kazakhstan] joined [L:NATO]; so did [P:Jordan].").link();
  ASSERT_EQ(named.size(), 3U);
  EXPECT_EQ(named[0].kind, kPlace);
  EXPECT_EQ(named[1].kind, kBody);
  EXPECT_EQ(named[2].kind, kPerson);
}

TEST(NameLinker, SaysWhereANameStands) {
  const auto named = Marked("[L:Oral] waits", "[L:LONDON], March 3 - In [L:Oral] all is quiet.").link();
  ASSERT_EQ(named.size(), 3U);
  EXPECT_EQ(named[0], (NamedEntity{kPlace, "Oral", 2, 21, true, false}));
  EXPECT_EQ(named[1], (NamedEntity{kPlace, "London", 1, 0, false, true}));
  EXPECT_EQ(named[2], (NamedEntity{kPlace, "United Kingdom", 0, 0, false, true}));
}

TEST(NameLinker, AnArticleWithoutNamesHasNone) { EXPECT_THAT(Marked("", "").names(), IsEmpty()); }

}  // namespace
}  // namespace pressmark::indexer
