// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One charset to UTF-8; the one place that knows iconv (POSIX). Thread-safe.

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/source/charset_names.h"

namespace pressmark::indexer {

struct Conversion {
  std::string text;         // valid UTF-8 without NUL
  std::size_t broken = 0;   // sequences that became U+FFFD
  std::size_t foreign = 0;  // bytes of `text` that are not ASCII
};

/// Never fails: what `charset` does not have becomes U+FFFD, and so does all but UTF-8 where iconv lacks the charset.
[[nodiscard]] Conversion convert(std::string_view bytes, const Charset& charset);

}  // namespace pressmark::indexer
