// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where on a page the article stands.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "indexer/extract/html_dom.h"
#include "indexer/extract/page_blocks.h"

namespace pressmark::indexer {

struct ArticlePlace {
  std::vector<const Block*>
      blocks;               // of the element that holds the article, in order, without what is told to be debris
  std::uint32_t node = 0;   // that element
  std::uint32_t title = 0;  // the heading that says the title; 0: none does
};

/// `titles` is what the page says its title is: where a heading says the same, the article is near it.
[[nodiscard]] ArticlePlace find_article(const HtmlDocument& document, const PageBlocks& page,
                                        std::span<const std::string> titles);

}  // namespace pressmark::indexer
