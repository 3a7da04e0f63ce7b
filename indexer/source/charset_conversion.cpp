// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset_conversion.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <iconv.h>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

class Converter {
 public:
  explicit Converter(const char* charset) : descriptor_(iconv_open("UTF-8", charset)) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (is_open()) iconv_close(descriptor_);
  }

  [[nodiscard]] bool is_open() const { return descriptor_ != reinterpret_cast<iconv_t>(-1); }

  /// Appends what can be read of the front of `bytes`, and moves on behind it; whether that was all of it.
  bool read_on(std::string_view& bytes, std::string& text) {
    std::array<char, 16384> room{};
    while (!bytes.empty()) {
      char* in = const_cast<char*>(bytes.data());  // iconv does not write there
      char* out = room.data();
      std::size_t in_left = bytes.size();
      std::size_t out_left = room.size();
      const bool done = iconv(descriptor_, &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
      const int error = errno;
      text.append(room.data(), room.size() - out_left);
      bytes.remove_prefix(bytes.size() - in_left);
      if (!done && error != E2BIG) return false;
    }
    return true;
  }

 private:
  iconv_t descriptor_;
};

void convert_by_iconv(std::string_view bytes, const Charset& charset, Conversion& into) {
  Converter converter(charset.name);
  if (!converter.is_open()) {
    into.text = bytes;
    return;
  }
  while (!converter.read_on(bytes, into.text)) {
    unicode::append(into.text, unicode::kReplacement);
    ++into.broken;
    bytes.remove_prefix(std::min(charset.unit, bytes.size()));
  }
}

std::size_t count_foreign(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

}  // namespace

Conversion convert(std::string_view bytes, const Charset& charset) {
  Conversion conversion;
  if (&charset == &windows_1252())
    conversion.text = unicode::from_latin1(bytes);
  else if (&charset == &utf8_charset())
    conversion.text = bytes;
  else
    convert_by_iconv(bytes, charset, conversion);
  conversion.broken += unicode::repair(conversion.text);
  conversion.foreign = count_foreign(conversion.text);
  return conversion;
}

}  // namespace pressmark::indexer
