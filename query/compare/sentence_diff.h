// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two texts compared sentence by sentence: what an editor kept, cut and added. Values that point into the two texts,
// which must outlive them; no thread ties.

#include <cstddef>
#include <string_view>
#include <vector>

namespace pressmark::query {

/// When are two sentences the same? `words`: their words are, case, accents, punctuation and quotation marks apart, as
/// two outlets print one text. `characters`: but for white space, as two versions of one article are compared.
enum class Sameness { words, characters };

enum class Edit { kept, cut, added };

struct SentenceEdit {
  Edit edit = Edit::kept;
  std::string_view text;   // of `after`; where it was cut, of `before`
  bool paragraph = false;  // it begins one
  friend bool operator==(const SentenceEdit&, const SentenceEdit&) = default;
};

struct SentenceDiff {
  std::vector<SentenceEdit> edits;  // in the order of the texts; what was cut stands before what was added there
  std::size_t kept = 0;             // sentences
  std::size_t cut = 0;
  std::size_t added = 0;
  /// Words of the sentences kept, as a share of the words of both texts: 1 where nothing was edited, also where both
  /// are empty.
  double in_common = 1;
};

/// Keeps a longest common subsequence of the sentences (Hunt and Szymanski, "A fast algorithm for computing longest
/// common subsequences", 1977). Time grows as the texts do, because a sentence that stands more often than sixteen
/// times amid the edited part of `after` is not looked for there.
[[nodiscard]] SentenceDiff compare_sentences(std::string_view before, std::string_view after, Sameness sameness);

}  // namespace pressmark::query
