// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the attributes of an element say of it, in the words that people who make pages give their parts.

#include <cstdint>

#include "indexer/extract/html_dom.h"

namespace pressmark::indexer {

enum class Hint : std::uint8_t {
  none,
  article,   // holds the text of the article: "article-body", itemprop="articleBody"
  debris,    // a share bar, a teaser list, what is hidden, ...
  comments,  // what readers wrote
};

[[nodiscard]] Hint hint_of(const HtmlDocument& document, const HtmlNode& node);

}  // namespace pressmark::indexer
