// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a word is kept in the tree: without the punctuation around it, and spelled so that, typed again by itself, it
// reads as the very same word. So a tree can be printed as a query (query/syntax/canonical.h).

#include <string>
#include <string_view>

namespace pressmark::query {

/// `typed` has no space, quote or parenthesis. Empty where it holds no word.
[[nodiscard]] std::string word_text(std::string_view typed);

/// Whether it is one lexeme, no operator, field or sign.
[[nodiscard]] bool reads_as_itself(std::string_view text);

}  // namespace pressmark::query
