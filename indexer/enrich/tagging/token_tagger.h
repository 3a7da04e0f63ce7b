// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tags for the tokens of an article: two stages, each an averaged perceptron over a sequence (Collins, "Discriminative
// training methods for hidden Markov models", 2002), the second one told what the first made of the whole article, as
// in Krishnan and Manning, "An effective two-stage model for exploiting non-local dependencies in named entity
// recognition" (2006). One thread; the model is shared.

#include <span>
#include <vector>

#include "indexer/enrich/tagging/article_labels.h"
#include "indexer/enrich/tagging/article_view.h"
#include "indexer/enrich/tagging/tagger_model.h"
#include "indexer/enrich/tagging/viterbi.h"
#include "indexer/enrich/tagging/word_scores.h"

namespace pressmark::indexer {

class TokenTagger {
 public:
  /// The model must outlive it.
  explicit TokenTagger(const TaggerModel& model);

  /// A tag a token, valid until the next call. Equal articles have equal tags, whatever was tagged before.
  [[nodiscard]] std::span<const Tag> tag(const TextTokens& article);
  /// The same by the first stage alone.
  [[nodiscard]] std::span<const Tag> tag_once(const TextTokens& article);

 private:
  void read(const TextTokens& article);
  void run_stage(std::size_t number);
  void score_run(const RunInPlay& in_play, std::size_t stage);
  void add_words(std::uint32_t token, TokenRun sentence, std::size_t stage, TagScores& scores);
  void add_features(std::span<const Feature> features, const WeightTable& weights, TagScores& scores);

  const TaggerModel& model_;
  Vocabulary vocabulary_;
  std::array<WordScores, 2> word_scores_;
  Viterbi viterbi_;
  ArticleView view_;
  ArticleLabels labels_;
  std::vector<Tag> tags_;
  std::vector<Feature> label_features_;
  std::vector<TagScores> scores_;
};

}  // namespace pressmark::indexer
