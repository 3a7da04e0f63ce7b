// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Markup that people really write, made XML.

#include <string>
#include <string_view>

namespace pressmark::indexer::xml {

/// Every element closed once and in order: an end tag closes what was left open within it, one that closes nothing is
/// dropped, as are comments, instructions and declarations. Attributes get their quotes; a '<' that opens no tag
/// becomes &lt;. Linear in the length of the text; tags deeper than xml::kMaxDepth are dropped, their text stays.
[[nodiscard]] std::string repair_xml(std::string_view text);

}  // namespace pressmark::indexer::xml
