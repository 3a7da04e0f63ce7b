// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Character references of SGML, HTML and XML: &lt; &#8217; &#x2019;

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// Every reference replaced by its character, once: "&amp;lt;" becomes "&lt;". Numbers 128 to 159 are read as
/// windows-1252, as browsers do; NUL, surrogates and numbers beyond Unicode become U+FFFD. A lone & and unknown names
/// stay.
[[nodiscard]] std::string decode_entities(std::string_view text);

/// Whether there is anything to decode.
[[nodiscard]] bool has_entity(std::string_view text);

}  // namespace pressmark::indexer
