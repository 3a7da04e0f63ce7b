// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The averaged perceptron over sequences (Collins, 2002). While it learns, each feature of each token is left out with
// a chance of kDropout, so that no weight relies on one other (as in Hinton et al., "Improving neural networks by
// preventing co-adaptation of feature detectors", 2012). The same seed gives the same weights.

#include <cstdint>
#include <functional>
#include <vector>

#include "indexer/enrich/tagging/viterbi.h"
#include "indexer/enrich/training/example_set.h"

namespace pressmark::indexer {

struct LearntWeights {
  std::uint32_t tags = 0;
  std::vector<float> weights;      // at [feature * tags + tag]
  std::vector<float> transitions;  // at [before * tags + after]
};

struct LearningPlan {
  std::uint32_t classes;
  int epochs;
  double dropout;
  std::uint64_t seed;
};

/// Learns from the runs that `use` takes.
[[nodiscard]] LearntWeights learn(const ExampleSet& examples, const LearningPlan& plan,
                                  const std::function<bool(const ExampleRun&)>& use);

/// Tags a run by learnt weights, without dropout.
class LearntTagger {
 public:
  explicit LearntTagger(const LearntWeights& weights, std::uint32_t classes);
  void tag(const ExampleSet& examples, const ExampleRun& run, std::span<Tag> tags);

 private:
  const LearntWeights& weights_;
  Viterbi viterbi_;
  std::vector<std::int32_t> transitions_;
  std::vector<TagScores> scores_;
};

}  // namespace pressmark::indexer
