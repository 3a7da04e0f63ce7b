// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence holds the place it was asked for, lies within reach of it and begins and ends between characters. The
// first byte is the place, the second the reach. The sentences of a text follow one another, none is empty.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "storage/base/unicode.h"
#include "storage/text/sentence.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;
using fuzz::is_border;
using fuzz::require;

void check(std::string_view text, std::size_t at, std::size_t reach) {
  constexpr std::size_t kLongestCharacter = 4;
  const std::size_t begin = text::sentence_begin(text, at, reach);
  const std::size_t end = text::sentence_end(text, at, reach);
  require(begin <= end && end <= text.size());
  require(begin <= at && begin + reach + kLongestCharacter >= std::min(at, text.size()));
  require(end <= at + reach && end + kLongestCharacter > std::min(at, text.size()));
  require(is_border(text, begin) && is_border(text, end));
}

void check_all(std::string_view text) {
  std::size_t before = 0;
  for (const std::string_view sentence : text::sentences_of(text)) {
    const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
    require(begin >= before && !sentence.empty());
    before = begin + sentence.size();
    require(before <= text.size() && is_border(text, begin) && is_border(text, before));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
  unicode::repair(text);
  check(text, data[0], data[1]);
  check(text, text.size() / 2, data[1]);
  check_all(text);
  return 0;
}
