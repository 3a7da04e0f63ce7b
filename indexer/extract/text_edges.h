// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where an article begins and ends among the paragraphs taken for it.

#include <span>
#include <string>

#include "indexer/extract/html_dom.h"
#include "indexer/extract/page_blocks.h"

namespace pressmark::indexer {

/// Without the title, byline and date before the first sentence, and the addresses and offers behind the last one.
/// `titles` is what the page says its title is.
[[nodiscard]] std::span<const Block* const> without_edges(const HtmlDocument& document,
                                                          std::span<const Block* const> blocks,
                                                          std::span<const std::string> titles);

}  // namespace pressmark::indexer
