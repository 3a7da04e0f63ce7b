// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes a tagger's model from annotated articles and word lists. The same inputs and seed give the same bytes.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/enrich/training/annotated_corpus.h"

namespace pressmark::indexer {

struct TrainingPlan {
  std::uint32_t classes = 3;
  int epochs = 15;
  double dropout = 0.25;
  std::uint32_t least_count = 2;  // of a feature that is learnt
  int least_weight = 1;           // of a byte that is written
  std::uint64_t seed = 1;
};

/// Tables of a Lexicon.
struct LexiconBytes {
  std::string phrases;
  std::string clusters;
};

/// `say` is told how far it is.
[[nodiscard]] std::string train_model(const std::vector<AnnotatedArticle>& articles, const LexiconBytes& lexicon,
                                      const TrainingPlan& plan, const std::function<void(std::string_view)>& say);

}  // namespace pressmark::indexer
