// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Newswire text as teleprinters left it: lines broken at some 65 columns, a paragraph told by its indent.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// Paragraphs parted by an empty line, each of whose broken lines are joined. An empty line or an indent of three and
/// more begins a paragraph; an indent of one or two keeps its line for itself, as the rows of tables do.
[[nodiscard]] std::string unwrap_wire_text(std::string_view text);

}  // namespace pressmark::indexer
