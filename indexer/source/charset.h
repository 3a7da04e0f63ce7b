// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes of any charset to UTF-8. Thread-safe.

#include <string>
#include <string_view>

namespace pressmark::indexer {

struct Decoded {
  std::string text;       // valid UTF-8 without a byte order mark
  bool repaired = false;  // broken bytes became U+FFFD
};

/// `stated` is what the transport said of the charset ("utf-8", "windows-1251"), or empty.
[[nodiscard]] Decoded to_utf8(std::string_view bytes, std::string_view stated = {});

}  // namespace pressmark::indexer
