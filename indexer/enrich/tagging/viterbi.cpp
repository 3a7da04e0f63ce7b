// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/viterbi.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr std::int32_t kImpossible = INT32_MIN / 2;

}  // namespace

Viterbi::Viterbi(std::uint32_t classes) : tags_(tag_count(classes)), before_(tags_) {
  for (Tag after = 0; after < tags_; ++after)
    for (Tag before = 0; before < tags_; ++before)
      if (may_follow(before, after)) before_[after].push_back(before);
}

void Viterbi::step(const TagScores& from, const TagScores& scores, Transitions transitions, TagScores& into,
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

void Viterbi::decode(std::span<const TagScores> tokens, Transitions transitions, std::span<Tag> best) {
  if (tokens.empty()) return;
  via_.assign(tokens.size(), {});
  TagScores from;
  from.fill(kImpossible);
  from[kOutside] = 0;
  TagScores into = from;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    step(from, tokens[i], transitions, into, via_[i]);
    from = into;
  }
  Tag last = kOutside;
  for (Tag tag = 0; tag < tags_; ++tag)
    if (closes(tag) && from[tag] + transitions[tag * tags_] > from[last] + transitions[last * tags_]) last = tag;
  for (std::size_t i = tokens.size(); i-- > 0; last = via_[i][last]) best[i] = last;
}

}  // namespace pressmark::indexer
