// SPDX-License-Identifier: GPL-3.0-or-later
// Charsets: the first line is what the transport states, the rest are the bytes. What comes out is UTF-8 without NUL,
// and stays what it is.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/source/charset.h"
#include "storage/base/unicode.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pressmark;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  const auto decoded = indexer::to_utf8(input.substr(line + 1), input.substr(0, line));
  fuzz::require(unicode::is_valid(decoded.text));
  fuzz::require(decoded.text.find('\0') == std::string_view::npos);
  return 0;
}
