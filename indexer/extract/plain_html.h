// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fragments of HTML inside the fields of feeds and records: tags taken out, paragraphs kept. Not an HTML parser and not
// for whole pages; tolerant, and linear in the length of whatever it is given.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// Whether a tag that HTML knows, or a character reference, stands in the text.
[[nodiscard]] bool looks_like_html(std::string_view text);

/// Text of a fragment: block elements and <br> break it, script and style are dropped, references decoded once.
/// White space is left to be tidied.
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace pressmark::indexer
