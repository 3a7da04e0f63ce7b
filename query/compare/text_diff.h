// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an editor did to a text: sentences kept, cut, added and, where one stands in another's place and is much like
// it, changed. Values that point into the two texts, which must outlive them; no thread ties.

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/compare/word_diff.h"

namespace pressmark::query {

struct TextEdit {
  Edit edit = Edit::kept;       // of a changed sentence: kept
  std::string_view text;        // of the newer text; where it was cut, of the older one
  std::vector<WordEdit> words;  // of a changed sentence; else empty
  bool paragraph = false;       // it begins one
  [[nodiscard]] bool is_changed() const { return !words.empty(); }
};

struct TextDiff {
  std::vector<TextEdit> edits;
  std::size_t kept = 0;  // sentences
  std::size_t cut = 0;
  std::size_t added = 0;
  std::size_t changed = 0;
};

[[nodiscard]] TextDiff compare_texts(std::string_view before, std::string_view after);

}  // namespace pressmark::query
