// SPDX-License-Identifier: GPL-3.0-or-later
// Fragments of HTML: text never grows beyond its markup, and tidying it twice changes nothing.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/extract/plain_html.h"
#include "indexer/extract/whitespace.h"
#include "storage/base/unicode.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pressmark;
  std::string html(reinterpret_cast<const char*>(data), size);
  unicode::repair(html);
  std::string text = indexer::html_to_text(html);
  if (!unicode::is_valid(text)) std::abort();
  indexer::tidy_paragraphs(text);
  if (!unicode::is_valid(text)) std::abort();
  std::string again = text;
  indexer::tidy_paragraphs(again);
  if (again != text) std::abort();
  static_cast<void>(indexer::looks_like_html(html));
  return 0;
}
