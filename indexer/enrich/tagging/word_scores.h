// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a stage makes of a word alone, at each offset from the token that is tagged, added up once: a word has some
// hundred features, and news use the same words again and again. One thread.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/enrich/tagging/vocabulary.h"
#include "indexer/enrich/tagging/weight_table.h"

namespace pressmark::indexer {

class WordScores {
 public:
  static constexpr std::size_t kOffsets = 2 * kContext + 1;
  /// A word has less than 250 features of a byte each.
  using Row = std::array<std::int16_t, kTagLanes>;
  using Rows = std::array<Row, kOffsets>;  // at [offset + kContext]

  WordScores(const WeightTable& weights, const Lexicon& lexicon) : weights_(&weights), lexicon_(&lexicon) {}

  /// `token` is the word that has this id. Valid until the next call.
  [[nodiscard]] const Rows& of(WordId id, std::string_view token);
  /// The ids are about to mean other words.
  void clear();

 private:
  [[nodiscard]] Rows sum(std::string_view token) const;

  const WeightTable* weights_;
  const Lexicon* lexicon_;
  std::vector<std::uint32_t> slots_;  // by id, from 1; 0: not yet summed
  std::vector<Rows> rows_;
};

}  // namespace pressmark::indexer
