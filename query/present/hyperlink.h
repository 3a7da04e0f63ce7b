// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Links that a person can follow by a click: to the web alone, whatever an article says its address is.

#include <string>
#include <string_view>

#include "query/present/terminal.h"

namespace pressmark::query {

/// The address where it is one of http or https, all but the printable characters of ASCII percent-encoded, and so the
/// quotes and brackets that no address has; else nothing.
[[nodiscard]] std::string web_address(std::string_view url);

/// One line of text as a link (OSC 8) where the terminal takes links and the address is of the web; else the text.
/// Lines with the same `id` are one link to the terminal.
[[nodiscard]] std::string hyperlink(std::string_view text, std::string_view url, std::uint64_t id,
                                    const Terminal& terminal);

}  // namespace pressmark::query
