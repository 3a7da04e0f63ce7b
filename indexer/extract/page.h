// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A whole HTML page to the fields of a record.

#include "indexer/source/record.h"

namespace pressmark::indexer {

/// Makes the body of a record of BodyForm::page the article's text, and fills the fields left empty with what the page
/// says of itself. A page too deep or too large to be parsed whole gives what was found in its beginning, flagged, or
/// else all of its text. Empty body where there are fewer than kFewestWords words of text.
void read_page(Record& record);

inline constexpr std::size_t kFewestWords = 25;

}  // namespace pressmark::indexer
