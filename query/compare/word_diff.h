// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two sentences compared word by word. Values that point into the two sentences; no thread ties.

#include <string_view>
#include <vector>

#include "query/compare/sentence_diff.h"

namespace pressmark::query {

/// Words and marks that share one fate, with the white space between them.
struct WordEdit {
  Edit edit = Edit::kept;
  std::string_view text;     // of `after`; where it was cut, of `before`
  bool space_after = false;  // white space follows it there
  friend bool operator==(const WordEdit&, const WordEdit&) = default;
};

struct WordDiff {
  std::vector<WordEdit> edits;  // what was cut stands before what was added there
  double in_common = 1;         // share of the words and marks of both that were kept
};

/// Keeps a longest common subsequence of words and punctuation marks. Sentences too long to be compared so (the
/// product of their lengths over a quarter of a million) have nothing in common but their ends.
[[nodiscard]] WordDiff compare_words(std::string_view before, std::string_view after);

}  // namespace pressmark::query
