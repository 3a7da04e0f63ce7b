// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Just enough SGML for newswire files: elements found by name, attributes of a start tag. Nothing is validated, nothing
// recurses, and entities are left for the caller.

#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer::sgml {

/// What stands between the first <NAME ...> and the </NAME> after it (or the end of the text); empty where there is
/// none. Names match without regard to case.
[[nodiscard]] std::string_view element(std::string_view text, std::string_view name);
/// Of every such element, in order.
[[nodiscard]] std::vector<std::string_view> elements(std::string_view text, std::string_view name);
/// The first start tag of that name, from '<' to '>'.
[[nodiscard]] std::string_view start_tag(std::string_view text, std::string_view name);
/// Value of an attribute of a start tag, quotes taken off.
[[nodiscard]] std::string_view attribute(std::string_view tag, std::string_view name);
/// The text with every tag taken out.
[[nodiscard]] std::string without_tags(std::string_view text);

}  // namespace pressmark::indexer::sgml
