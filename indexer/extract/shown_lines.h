// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page shows its readers near the title of the article: when it was written, and by whom.

#include <optional>
#include <string>

#include "indexer/extract/article_place.h"
#include "indexer/extract/html_dom.h"
#include "indexer/extract/page_metadata.h"

namespace pressmark::indexer {

/// Provenance markup where a <time> says it, text where it is a line of its own ("Published 27 September 2022"). What
/// is said to be an update does not count.
[[nodiscard]] std::optional<StatedDate> shown_date(const HtmlDocument& document, const ArticlePlace& place);

/// The names of a line that is a byline and nothing else; empty where there is none.
[[nodiscard]] std::string shown_byline(const PageBlocks& page, const ArticlePlace& place);

}  // namespace pressmark::indexer
