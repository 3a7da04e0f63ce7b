// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// White space at both ends, ASCII only, taken off without a copy.

#include <algorithm>
#include <string_view>

namespace pressmark::indexer {

inline constexpr std::string_view kAsciiSpace = " \t\r\n\f\v";

[[nodiscard]] inline std::string_view trim(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kAsciiSpace), text.size());
  return text.substr(begin, text.find_last_not_of(kAsciiSpace) + 1 - begin);
}

}  // namespace pressmark::indexer
