// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Case of ASCII letters, whatever the locale; all other bytes stay as they are.

namespace pressmark::indexer {

[[nodiscard]] constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace pressmark::indexer
