// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Articles come from the open web and are printed on a person's terminal: what could drive the terminal, or turn text
// around, becomes U+FFFD. That is C0 but newline and tab, DEL, C1, the bidirectional controls and broken UTF-8; also
// when the output is piped.

#include <string>
#include <string_view>

#include "query/search/marked_text.h"

namespace pressmark::query {

[[nodiscard]] std::string sanitized(std::string_view text);
/// The marks move with their text.
[[nodiscard]] MarkedText sanitized(const MarkedText& marked);

/// One line, without tabs either.
[[nodiscard]] std::string sanitized_line(std::string_view text);

}  // namespace pressmark::query
