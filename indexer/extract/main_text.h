// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The text of the article out of all that a page holds.

#include <span>
#include <string>

#include "indexer/extract/article_place.h"
#include "indexer/extract/html_dom.h"

namespace pressmark::indexer {

/// `titles` is what the page says its title is. Paragraphs parted by an empty line. Empty where the place holds no
/// running text.
[[nodiscard]] std::string main_text(const HtmlDocument& document, const ArticlePlace& place,
                                    std::span<const std::string> titles);

}  // namespace pressmark::indexer
