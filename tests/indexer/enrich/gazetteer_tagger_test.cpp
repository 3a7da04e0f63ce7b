// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/gazetteer_tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/enrich/capital_words.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;

std::vector<std::string> tagged(std::string_view title, std::string_view body) {
  const AliasTable table;
  std::vector<std::string> found;
  for (const Mention& mention : GazetteerTagger(table).tag(title, body)) {
    const std::string_view text = mention.in_title ? title : body;
    found.push_back(std::string(to_string(mention.kind)) + ' ' +
                    std::string(text.substr(mention.begin, mention.end - mention.begin)));
  }
  return found;
}

TEST(GazetteerTagger, FindsWhatTheTableKnowsInEveryLanguage) {
  EXPECT_THAT(tagged("Oral in Kasachstan", "In Deutschland traf Angela Merkel die NATO."),
              ElementsAre("place Kasachstan", "place Deutschland", "person Angela Merkel", "organisation NATO"));
  EXPECT_THAT(tagged("", "Владимир Путин, Казахстан"), ElementsAre("person Владимир Путин", "place Казахстан"));
}

TEST(GazetteerTagger, TakesTheLongestName) {
  EXPECT_THAT(tagged("", "the Bank of England and New South Wales"),
              ElementsAre("place England", "place New South Wales"));
}

TEST(CapitalWords, EndBeforeAPossessive) {
  const std::string_view text = "Putin's U.S. visit. O'Neill-Smith left, Ada";
  std::vector<std::string_view> words;
  for (const CapitalWord& word : capital_words(text)) words.push_back(text.substr(word.begin, word.end - word.begin));
  EXPECT_THAT(words, ElementsAre("Putin", "U.S.", "O'Neill-Smith", "Ada"));
}

}  // namespace
}  // namespace pressmark::indexer
