// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagger.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/support/corpora.h"

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

TEST(Tagger, TakesAHyphenatedNameAsOne) {
  EXPECT_THAT(named("", "Kazakhstan's president, Kassym-Jomart Tokayev, spoke in Astana."),
              Contains("PER Kassym-Jomart Tokayev"));
}

TEST(Tagger, ReadsHeadlinesInCapitals) {
  EXPECT_THAT(named("UKRAINE ASKS GERMANY FOR TANKS", "Ukraine asked Germany for tanks on Monday."),
              ElementsAre("LOC UKRAINE", "LOC GERMANY", "LOC Ukraine", "LOC Germany"));
  EXPECT_THAT(named("Ukraine Asks Germany For Help With Tanks", "Ukraine asked Germany for tanks on Monday."),
              ElementsAre("LOC Ukraine", "LOC Germany", "LOC Ukraine", "LOC Germany"));
}

TEST(Tagger, FindsWhomTheSeedNames) {
  PRESSMARK_NEEDS_CORPUS("seed/kazakhstan-to-ensure-safety.txt");
  const std::string text = read_file(support::corpora() / "seed/kazakhstan-to-ensure-safety.txt");
  EXPECT_THAT(named("", text),
              IsSupersetOf({"PER Kassym-Jomart Tokayev", "PER Vladimir Putin", "LOC Kazakhstan", "LOC Russia",
                            "LOC Ukraine", "LOC Donetsk", "LOC Luhansk", "LOC Kherson", "LOC Zaporizhzhia",
                            "ORG Astana Times", "ORG British Ministry of Defence"}));
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
