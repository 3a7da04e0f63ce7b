// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes of any charset to UTF-8. Thread-safe.
//
// What is believed, first to last: a byte order mark; that the bytes are UTF-8, if they are and more than ASCII; what
// the transport states; what the document declares of itself; UTF-8 with some broken bytes; what the bytes look like;
// windows-1252. A charset is passed over where it plainly cannot be: where its decoding breaks again and again.

#include <string>
#include <string_view>

namespace pressmark::indexer {

struct Decoded {
  std::string text;       // valid UTF-8 without a byte order mark
  bool repaired = false;  // broken bytes became U+FFFD
};

/// `stated` is what the transport said of the charset ("utf-8", "windows-1251"), or empty. Bytes that are valid UTF-8
/// cost one copy and two looks.
[[nodiscard]] Decoded to_utf8(std::string_view bytes, std::string_view stated = {});

}  // namespace pressmark::indexer
