// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/viterbi.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr std::int32_t kImpossible = INT32_MIN / 4;

/// Only differences count: the best is made 0, so that no text is too long for the numbers.
template <class PathScores>
void level(PathScores& scores) {
  const std::int32_t best = *std::max_element(scores.begin(), scores.end());
  for (std::int32_t& score : scores) score = std::max(score - best, kImpossible);
}

}  // namespace

Viterbi::Viterbi(std::uint32_t classes) : tags_(tag_count(classes)), before_(tags_) {
  for (Tag after = 0; after < tags_; ++after)
    for (Tag before = 0; before < tags_; ++before)
      if (may_follow(before, after)) before_[after].push_back(before);
}

void Viterbi::step(const PathScores& from, const std::int32_t* scores, Transitions transitions, PathScores& into,
                   Predecessors& via) {
  for (Tag after = 0; after < tags_; ++after) {
    std::int32_t best = kImpossible;
    for (const Tag before : before_[after]) {
      const std::int32_t score = from[before] + transitions[before * tags_ + after];
      if (score <= best) continue;
      best = score;
      via[after] = before;
    }
    into[after] = std::max(best + scores[after], kImpossible);
  }
}

void Viterbi::decode(std::span<const TagScores> tokens, std::size_t first_lane, Transitions transitions,
                     std::span<Tag> best) {
  if (tokens.empty()) return;
  via_.assign(tokens.size(), {});
  PathScores from;
  from.fill(kImpossible);
  from[kOutside] = 0;
  PathScores into = from;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    step(from, tokens[i].data() + first_lane, transitions, into, via_[i]);
    level(into);
    from = into;
  }
  Tag last = kOutside;
  for (Tag tag = 0; tag < tags_; ++tag)
    if (closes(tag) && from[tag] + transitions[tag * tags_] > from[last] + transitions[last * tags_]) last = tag;
  for (std::size_t i = tokens.size(); i-- > 0; last = via_[i][last]) best[i] = last;
}

}  // namespace pressmark::indexer
