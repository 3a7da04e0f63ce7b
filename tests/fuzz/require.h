// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What fuzz targets assert, in every build type.

#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace pressmark::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Whether no character begins before `at` and ends after it.
[[nodiscard]] inline bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace pressmark::fuzz
