// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The charsets that are read, and the names documents give them: those of https://encoding.spec.whatwg.org, where
// latin1 is windows-1252, and the code pages of DOS besides. UTF-7 and what can hide ASCII in other bytes (HZ,
// ISO-2022-KR, ISO-2022-CN, EBCDIC) are not among them.

#include <cstddef>
#include <string_view>

namespace pressmark::indexer {

struct Charset {
  const char* name;                // as iconv knows it
  std::string_view labels;         // " utf8 unicode11utf8 ": as charset_named() looks them up
  std::string_view telltale = {};  // of a charset whose text may look like ASCII: the byte without which it is not used
  std::size_t unit = 1;            // bytes that stand or break together
};

[[nodiscard]] const Charset& utf8_charset();
[[nodiscard]] const Charset& windows_1252();

/// Case, spaces and punctuation of the label do not matter (https://www.unicode.org/reports/tr22, 1.4). nullptr for an
/// unknown one.
[[nodiscard]] const Charset* charset_named(std::string_view label);

}  // namespace pressmark::indexer
