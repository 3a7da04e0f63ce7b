// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_key.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(TextKey, KeepsFoldedLettersAndDigits) {
  EXPECT_EQ(text_key("The Daily-News!"), "thedailynews");
  EXPECT_EQ(text_key("Zürich, 1. Mai"), "zurich1mai");
  EXPECT_EQ(text_key("水害 2024"), "水害2024");
  EXPECT_EQ(text_key(" — "), "");
}

}  // namespace
}  // namespace pressmark::indexer
