// SPDX-License-Identifier: GPL-3.0-or-later
// Repaired text is valid, holds no NUL and needs no second repair; folding settles at once; Latin-1 becomes valid text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "storage/base/unicode.h"

namespace {

using namespace pressmark;

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  std::string text = bytes;
  const std::size_t repaired = unicode::repair(text);
  require(unicode::is_valid(text) && text.find('\0') == std::string::npos);
  require((repaired == 0) == unicode::is_valid(bytes));
  std::string again = text;
  require(unicode::repair(again) == 0 && again == text);
  const std::string folded = unicode::fold(text);
  require(unicode::is_valid(folded) && unicode::fold(folded) == folded);
  require(unicode::width(text) <= 2 * text.size());
  require(unicode::is_valid(unicode::from_latin1(bytes)));
  return 0;
}
