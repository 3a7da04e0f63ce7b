// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All that can be said of a token from its characters and the lexicon, wherever it stands.

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/enrich/tagging/feature.h"
#include "indexer/enrich/tagging/lexicon.h"

namespace pressmark::indexer {

struct WordType {
  std::uint64_t form = 0;         // folded, every digit a 0
  std::uint64_t short_shape = 0;  // what kinds of characters follow each other, runs as one
  std::uint32_t form_id = 0;      // dense over a vocabulary, by form
  PhraseKinds kinds = 0;          // of the word alone
  std::uint64_t phrase_word = 0;  // what phrases are made of
  WordClusters clusters;
  bool has_letter = false;
  bool has_digit = false;
  bool capital = false;       // begins with a capital letter
  bool has_capital = false;   // one stands anywhere
  bool all_capitals = false;  // of two letters or more
  bool initial = false;       // "J."

  [[nodiscard]] bool is(PhraseKind kind) const { return (kinds & bit(kind)) != 0; }
};

struct DescribedWord {
  WordType type;
  std::vector<Feature> around;  // said at each offset of kContext
  std::vector<Feature> here;    // said of the token itself only
};

/// How far around a token the features `around` reach: its offsets are -kContext .. kContext.
inline constexpr int kContext = 2;

[[nodiscard]] constexpr Feature at_offset(Feature feature, int offset) {
  return joined(static_cast<std::uint64_t>(offset + kContext), feature);
}
/// What stands at an offset that is outside of the sentence.
inline constexpr Feature kNoWord = 77;

/// form_id is left at 0.
[[nodiscard]] DescribedWord describe(std::string_view token, const Lexicon& lexicon);

/// The hash by which gazetteers and clusters know a word.
[[nodiscard]] std::uint64_t folded_hash(std::string_view word);

}  // namespace pressmark::indexer
