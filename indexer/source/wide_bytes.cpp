// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wide_bytes.h"

#include <algorithm>

#include "indexer/source/charset_conversion.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kUtf16Unit = 2;

/// Whether a unit of UTF-16 is the first of the two that make one character, as its higher byte says; in the wrong
/// order of bytes another unit may look like it, which then only waits for the next.
bool may_be_first_of_pair(std::string_view unit) {
  return std::any_of(unit.begin(), unit.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xFC) == 0xD8; });
}

/// How many bytes at the front hold whole characters.
std::size_t whole_characters(std::string_view bytes, std::size_t unit) {
  const std::size_t length = bytes.size() - bytes.size() % unit;
  const bool parted = unit == kUtf16Unit && length > 0 && may_be_first_of_pair(bytes.substr(length - unit, unit));
  return parted ? length - unit : length;
}

}  // namespace

std::size_t WideBytes::read(std::span<char> room) {
  while (read_ == text_.size()) {
    if (!convert_some()) return 0;
  }
  const std::size_t count = std::min(room.size(), text_.size() - read_);
  std::copy_n(text_.begin() + static_cast<std::ptrdiff_t>(read_), count, room.begin());
  read_ += count;
  return count;
}

/// Replaces the text, which has been read; false at the end of the input.
bool WideBytes::convert_some() {
  std::size_t length = whole_characters(wide_.window(), charset_->unit);
  while (length == 0 && wide_.grow()) length = whole_characters(wide_.window(), charset_->unit);
  if (length == 0) length = wide_.window().size();  // half a character, and then the input ends
  text_ = convert(wide_.window().substr(0, length), *charset_).text;
  read_ = 0;
  wide_.consume(length);
  return length > 0;
}

}  // namespace pressmark::indexer
