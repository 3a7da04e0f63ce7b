// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions, parted by a zero byte: every word of both is told once, in its order.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "query/compare/text_diff.h"
#include "query/compare/word_diff.h"
#include "query/present/versions_text.h"
#include "query/search/marked_text.h"
#include "storage/base/unicode.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark::query;

std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t space = space_at(text, at); space > 0)
      at += space;
    else
      out += text[at++];
  }
  return out;
}

void check_words(std::string_view before, std::string_view after) {
  const WordDiff diff = compare_words(before, after);
  std::string old_text;
  std::string new_text;
  for (const WordEdit& word : diff.edits) {
    if (word.edit != Edit::added) old_text += word.text;
    if (word.edit != Edit::cut) new_text += word.text;
  }
  pressmark::fuzz::require(without_space(old_text) == without_space(before));
  pressmark::fuzz::require(without_space(new_text) == without_space(after));
  pressmark::fuzz::require(diff.in_common >= 0 && diff.in_common <= 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::string before(input.substr(0, input.find('\0')));
  std::string after(input.substr(std::min(before.size() + 1, input.size())));
  pressmark::unicode::repair(before);
  pressmark::unicode::repair(after);
  check_words(before, after);
  const VersionDiff diff({1, before, before, {}, {}, {}}, {2, after, after, {}, {}, {}});
  const std::string text = diff_text(diff, {false, false, 40});
  pressmark::fuzz::require(pressmark::unicode::is_valid(text));
  return 0;
}
