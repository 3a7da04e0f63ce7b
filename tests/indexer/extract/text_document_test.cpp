// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(TextDocument, ReadsTheHead) {
  const TextDocument document =
      split_text_document("A title\n\nBy Ann Smith\n\n27 September 2022\n\nThe text.\n\nMore.");
  EXPECT_EQ(document.title, "A title");
  EXPECT_THAT(document.bylines, testing::ElementsAre("Ann Smith"));
  EXPECT_EQ(format_iso8601(document.date), "2022-09-27");
  EXPECT_EQ(document.body, "The text.\n\nMore.");
}

TEST(TextDocument, TakesDateAndBylineInEitherOrder) {
  const TextDocument document = split_text_document("A title\n28.09.2022\nBy Ann Smith\nThe text.");
  EXPECT_EQ(document.date.precision, DatePrecision::day);
  EXPECT_EQ(document.bylines.size(), 1U);
  EXPECT_EQ(document.body, "The text.");
}

TEST(TextDocument, LeavesDatesOfTheTextAlone) {
  const TextDocument document = split_text_document("A title\n\nThe text.\n\n27 September 2022");
  EXPECT_EQ(document.date.precision, DatePrecision::none);
  EXPECT_EQ(document.body, "The text.\n\n27 September 2022");
}

TEST(TextDocument, HasNoTitleWhereItBeginsWithAParagraph) {
  const std::string text(400, 'x');
  const TextDocument document = split_text_document(text);
  EXPECT_EQ(document.title, "");
  EXPECT_EQ(document.body, text);
}

TEST(TextDocument, MayBeATitleAlone) {
  EXPECT_EQ(split_text_document("Only this").title, "Only this");
  EXPECT_EQ(split_text_document("").body, "");
}

}  // namespace
}  // namespace pressmark::indexer
