// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page says of itself: JSON-LD, microdata, <meta> in all its dialects, <link>, <html lang>, byline classes.

#include <string>
#include <vector>

#include "indexer/extract/html_dom.h"
#include "indexer/extract/json_ld.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

/// A date as written, and how far to trust it.
struct StatedDate {
  std::string text;
  DateProvenance provenance = DateProvenance::none;
};

/// Of what may be stated more than once the most telling comes first.
struct PageMetadata {
  LinkedData linked;                // JSON-LD, before all else
  std::vector<std::string> titles;  // the name of the site may stand at either end
  std::vector<StatedDate> published;
  std::vector<StatedDate> updated;
  std::vector<std::string> authors;  // names or whole bylines, of the most trusted kind that the page has
  std::vector<std::string> publishers;
  std::vector<std::string> urls;  // may be relative
  std::string language;
  std::string section;
};

[[nodiscard]] PageMetadata page_metadata(const HtmlDocument& document);

}  // namespace pressmark::indexer
