// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The head of a plain text file: title, perhaps a byline, perhaps a date, then the text.

#include <string>
#include <vector>

#include "indexer/extract/date_parts.h"
#include "storage/base/date.h"

namespace pressmark::indexer {

struct TextDocument {
  std::string title;  // empty where the file begins with a paragraph
  std::vector<std::string> bylines;
  CivilTime date;  // precision none where there is no line of a date
  std::string body;
};

/// `text` is tidy (see whitespace.h).
[[nodiscard]] TextDocument split_text_document(std::string text, DateOrder order = DateOrder::unknown);

}  // namespace pressmark::indexer
