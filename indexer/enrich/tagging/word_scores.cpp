// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/word_scores.h"

#include <algorithm>

namespace pressmark::indexer {

const WordScores::Rows& WordScores::of(WordId id, std::string_view token) {
  if (id >= slots_.size()) slots_.resize(std::max<std::size_t>(id + 1, 2 * slots_.size()));
  if (slots_[id] == 0) {
    rows_.push_back(sum(token));
    slots_[id] = static_cast<std::uint32_t>(rows_.size());
  }
  return rows_[slots_[id] - 1];
}

void WordScores::clear() {
  slots_.clear();
  rows_.clear();
}

WordScores::Rows WordScores::sum(std::string_view token) const {
  const DescribedWord word = describe(token, *lexicon_);
  Rows rows;
  for (int offset = -kContext; offset <= kContext; ++offset) {
    TagScores scores{};
    for (const Feature around : word.around) weights_->add(at_offset(around, offset), scores);
    if (offset == 0)
      for (const Feature here : word.here) weights_->add(here, scores);
    Row& row = rows[static_cast<std::size_t>(offset + kContext)];
    std::transform(scores.begin(), scores.end(), row.begin(),
                   [](std::int32_t score) { return static_cast<std::int16_t>(score); });
  }
  return rows;
}

}  // namespace pressmark::indexer
