// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page as blocks of text: what a reader sees as one paragraph, heading, list item or row of a table.

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/extract/element_hints.h"
#include "indexer/extract/html_dom.h"

namespace pressmark::indexer {

struct Block {
  std::string text;           // one space between words, a line feed where <br> stands
  std::uint32_t node = 0;     // the block element it stands in
  std::uint32_t letters = 0;  // bytes that are no space
  std::uint32_t linked = 0;   // of these in links
  std::uint8_t heading = 0;   // 1 for <h1>
  bool in_list = false;
};

struct PageBlocks {
  std::vector<Block> blocks;  // in the order of the page
  std::vector<Hint> hints;    // of each node of the document
};

[[nodiscard]] PageBlocks page_blocks(const HtmlDocument& document);

}  // namespace pressmark::indexer
