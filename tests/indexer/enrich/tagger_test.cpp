// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagger.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

/// Mentions as a person reads them: "PER Ada Lovelace".
std::vector<std::string> named(std::string_view title, std::string_view body) {
  static const auto model = TaggerModel::load(shipped_tagger_model());
  static Tagger tagger(*model);
  std::vector<std::string> names;
  for (const Mention& mention : tagger.tag(title, body)) {
    const std::string_view text = mention.in_title ? title : body;
    const std::string kind(kClassNames[static_cast<std::size_t>(mention.kind) - 1]);
    names.push_back(kind + " " + std::string(text.substr(mention.begin, mention.end - mention.begin)));
  }
  return names;
}

TEST(Tagger, FindsPeopleOrganisationsAndPlaces) {
  EXPECT_THAT(named("", "Angela Merkel met officials of the World Bank in Berlin on Friday."),
              ElementsAre("PER Angela Merkel", "ORG World Bank", "LOC Berlin"));
}

TEST(Tagger, LeavesTitlesAndPossessivesOutOfNames) {
  EXPECT_THAT(named("", "President Vladimir Putin’s adviser spoke to Mr. Tokayev in Kazakhstan's capital."),
              IsSupersetOf({"PER Vladimir Putin", "PER Tokayev", "LOC Kazakhstan"}));
}

TEST(Tagger, GivesMentionsOfTitleThenBody) {
  EXPECT_THAT(named("Floods in Poland", "Poland has asked Germany for help."),
              ElementsAre("LOC Poland", "LOC Poland", "LOC Germany"));
}

TEST(Tagger, FindsNothingInNothing) {
  EXPECT_THAT(named("", ""), ElementsAre());
  EXPECT_THAT(named("", "nobody was named here, and nothing happened."), ElementsAre());
}

TEST(Tagger, TagsAnArticleAlikeWhateverCameBefore) {
  const auto model = TaggerModel::load(shipped_tagger_model());
  constexpr std::string_view kBody = "Reuters reported from Astana that Kazakhstan would not follow Russia.";
  Tagger fresh(*model);
  Tagger used(*model);
  EXPECT_FALSE(used.tag("Astana", "Mr Astana of Astana Ltd said so. Astana did.").empty());
  EXPECT_EQ(used.tag("", kBody), fresh.tag("", kBody));
}

}  // namespace
}  // namespace pressmark::indexer
