// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Learnt weights of both stages as the sections of a model file.

#include <array>
#include <string>
#include <vector>

#include "indexer/enrich/tagging/weight_table.h"
#include "indexer/enrich/training/perceptron.h"

namespace pressmark::indexer {

struct LearntStage {
  LearntWeights learnt;
  std::vector<Feature> features;  // by number
};

struct WeightSections {
  std::string weights;
  std::string transitions;
  std::size_t features = 0;  // that have a record
};

/// One scale for all weights of a stage, such that all but one in ten thousand fit a byte; these few are cut. Weights
/// that are nearer to 0 than `least` steps are left out.
[[nodiscard]] WeightSections weight_sections(const std::array<LearntStage, kStages>& stages, int least);

}  // namespace pressmark::indexer
