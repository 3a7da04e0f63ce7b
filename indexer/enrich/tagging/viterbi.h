// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The best sequence of tags (Viterbi, 1967): each token's scores and each transition's are added up, and only sequences
// that may_follow allows count. Text before and behind is outside of names. One thread.

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/enrich/tagging/tag_set.h"
#include "indexer/enrich/tagging/weight_table.h"

namespace pressmark::indexer {

/// Score of tag `after` behind tag `before`: at [before * tags + after].
using Transitions = std::span<const std::int32_t>;

class Viterbi {
 public:
  explicit Viterbi(std::uint32_t classes);

  /// One tag a token. Scores must stay small enough that their sum over the text fits 32 bits.
  void decode(std::span<const TagScores> tokens, Transitions transitions, std::span<Tag> best);

 private:
  using Predecessors = std::array<Tag, kMostTags>;
  void step(const TagScores& from, const TagScores& scores, Transitions transitions, TagScores& into,
            Predecessors& via);

  std::uint32_t tags_;
  std::vector<std::vector<Tag>> before_;  // the tags that each may follow
  std::vector<Predecessors> via_;
};

}  // namespace pressmark::indexer
