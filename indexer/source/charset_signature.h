// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the first bytes of a text say of its charset: byte order marks, and how markup without one begins in two and
// four bytes a character (https://www.w3.org/TR/xml/#sec-guessing).

#include <cstddef>
#include <string_view>

namespace pressmark::indexer {

struct Signature {
  std::string_view bytes;    // a '.' stands for any byte but NUL
  std::string_view charset;  // for charset_named()
  bool is_mark;              // no part of the text
};
inline constexpr std::size_t kLongestSignature = 4;

/// nullptr where the bytes say nothing.
[[nodiscard]] const Signature* find_signature(std::string_view bytes);

}  // namespace pressmark::indexer
