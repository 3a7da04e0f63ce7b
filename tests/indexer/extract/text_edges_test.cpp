// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_edges.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

std::vector<std::string> kept(std::string_view page) {
  const HtmlDocument document(page);
  const PageBlocks all = page_blocks(document);
  std::vector<const Block*> blocks;
  for (const Block& block : all.blocks) blocks.push_back(&block);
  const std::vector<std::string> titles{"The ferry is gone"};
  std::vector<std::string> texts;
  for (const Block* const block : without_edges(document, blocks, titles)) texts.push_back(block->text);
  return texts;
}

TEST(TextEdges, AreCutOff) {
  EXPECT_THAT(kept("<p>The ferry is gone!<p>By Ada Quill<p>6 May 2023<p>Text."), testing::ElementsAre("Text."));
  EXPECT_THAT(kept("<p>Harbour<p>By Ada Quill<p>Text."), testing::ElementsAre("Text."));
  EXPECT_THAT(kept("<p>Text.<p>Write to ada@quay.example<div>A <a href=x>boat</a></div>"),
              testing::ElementsAre("Text."));
}

TEST(TextEdges, AreNotLookedForInside) {
  const std::string_view page = "<p>One.<p>Two.<p>Three.<p>By Ada Quill<p>ada@quay.example<p>Four.";
  EXPECT_EQ(kept(page).size(), 6U);
  EXPECT_THAT(kept("<p>Text.<p>See <a href=x>it</a>."), testing::ElementsAre("Text.", "See it."));
  EXPECT_THAT(kept(""), testing::IsEmpty());
}

}  // namespace
}  // namespace pressmark::indexer
