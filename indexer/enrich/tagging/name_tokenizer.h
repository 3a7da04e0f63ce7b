// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text into tokens as the corpora of names have them: words and marks of their own, "'s" parted from its word, points
// kept in abbreviations and initials ("U.S.", "J.", "Inc."), hyphens marks of their own ("Moscow - based").

#include <string_view>

#include "indexer/enrich/tagging/text_tokens.h"

namespace pressmark::indexer {

/// Appends the tokens of a text, sentence by sentence. They point into it, are ordered and lie on UTF-8 borders.
void append_tokens(std::string_view text, TextTokens& tokens);

}  // namespace pressmark::indexer
