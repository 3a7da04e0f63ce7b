// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts compared as people compare them.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// The letters and digits of a text, folded (unicode::fold): "The Daily-News!" is "thedailynews".
[[nodiscard]] std::string text_key(std::string_view text);

}  // namespace pressmark::indexer
