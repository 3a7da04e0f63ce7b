// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Learnt weights as bytes: the sections of a model file that a stage reads.

#include <string>

#include "indexer/enrich/training/perceptron.h"

namespace pressmark::indexer {

struct StageBytes {
  std::string weights;
  std::string transitions;
  std::size_t features = 0;  // that have a record
};

/// One scale for all weights of the stage, such that all but one in ten thousand fit a byte; these few are cut. Weights
/// that are nearer to 0 than `least` steps are left out.
[[nodiscard]] StageBytes stage_bytes(const LearntWeights& learnt, const std::vector<Feature>& features, int least);

}  // namespace pressmark::indexer
