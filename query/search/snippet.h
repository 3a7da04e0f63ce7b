// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The part of an article that shows best why it was found: the window with the most telling words of the query,
// distinct ones first, then the most of them, grown to whole sentences where they fit, else cut between words. One pass
// over the text. Correct on every UTF-8 text; no character is ever cut.

#include <cstdint>
#include <string_view>

#include "query/search/marked_text.h"
#include "query/search/marker.h"

namespace pressmark::query {

inline constexpr std::size_t kSnippetBytes = 240;  // at most
inline constexpr std::size_t kSnippetCore = 180;   // from the first to the last match it was chosen for

/// The lead of the body where nothing matches. Words of the query that the title shows already (bits of `in_title`, as
/// in Match) tell half as much: a snippet should show the others.
[[nodiscard]] MarkedText make_snippet(std::string_view body, std::string_view language, Marker& marker,
                                      std::uint64_t in_title = 0);

}  // namespace pressmark::query
