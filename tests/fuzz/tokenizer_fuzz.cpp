// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes part into words whose places are ordered, in bounds and on UTF-8 borders, and whose forms are clean.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "storage/base/unicode.h"
#include "storage/text/tokenizer.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;
using fuzz::is_border;
using fuzz::require;

void check_form(std::string_view form) {
  require(!form.empty() && form.size() <= text::kMaxFormBytes && unicode::is_valid(form));
  for (const char c : form) require(static_cast<unsigned char>(c) > ' ' && c != 0x7F);
}

void check_words(std::string_view text, bool valid) {
  text::Tokenizer tokenizer(text);
  std::uint32_t last_begin = 0;
  std::uint32_t last_end = 0;
  for (text::RawToken token; tokenizer.next(token);) {
    require(token.begin < token.end && token.end <= text.size());
    require(token.begin >= last_begin && token.end > last_end);
    if (valid) require(is_border(text, token.begin) && is_border(text, token.end));
    check_form(token.form);
    last_begin = token.begin + 1;
    last_end = token.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  check_words(text, unicode::is_valid(text));
  unicode::repair(text);
  check_words(text, true);
  return 0;
}
