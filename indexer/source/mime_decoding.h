// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How mail carries bytes through text (RFC 2045). What is not well formed is passed over, never refused.

#include <string>
#include <string_view>

namespace pressmark::indexer {

[[nodiscard]] std::string decode_quoted_printable(std::string_view text);
[[nodiscard]] std::string decode_base64(std::string_view text);

}  // namespace pressmark::indexer
