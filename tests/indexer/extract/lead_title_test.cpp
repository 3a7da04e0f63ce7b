// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/lead_title.h"

#include <gtest/gtest.h>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

TEST(LeadTitle, IsTheFirstLine) {
  EXPECT_EQ(lead_title("RESERVES - FEB 26\n\nTwo weeks ended"), "RESERVES - FEB 26");
  EXPECT_EQ(lead_title(""), "");
}

TEST(LeadTitle, IsTheFirstSentenceOfALongLine) {
  const std::string tail(300, 'x');
  EXPECT_EQ(lead_title("The first sentence is short. Then " + tail), "The first sentence is short.");
}

TEST(LeadTitle, IsCutBetweenWords) {
  std::string line;
  while (line.size() < 400) line += "words ";
  const std::string title = lead_title(line);
  EXPECT_LE(title.size(), 145U);
  EXPECT_TRUE(title.ends_with("words…")) << title;
}

TEST(LeadTitle, IsCutAtACharacter) {
  std::string line = "x";
  while (line.size() < 400) line += "漢";
  const std::string title = lead_title(line);
  EXPECT_TRUE(unicode::is_valid(title));
  EXPECT_TRUE(title.ends_with("漢…")) << title;
}

}  // namespace
}  // namespace pressmark::indexer
