// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text within HTML and SVG.

#include <string>
#include <string_view>

#include "query/search/marked_text.h"

namespace pressmark::query {

/// Sanitised as for a terminal, and no character of it is markup: between tags, and within quotes of an attribute.
[[nodiscard]] std::string escaped(std::string_view text);
/// The same, with <mark> around the marks.
[[nodiscard]] std::string escaped(const MarkedText& marked);
/// The text, already escaped, as a link where the address is of the web, else as it is.
[[nodiscard]] std::string linked(const std::string& markup, std::string_view url);

}  // namespace pressmark::query
