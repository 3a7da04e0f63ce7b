// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/token_tagger.h"

namespace pressmark::indexer {
namespace {

/// Some 500 bytes each with the scores of both stages; of what a night's news use, all but the rarest words.
constexpr std::size_t kMostWords = 40'000;

}  // namespace

TokenTagger::TokenTagger(const TaggerModel& model)
    : model_(model),
      vocabulary_(model.lexicon()),
      word_scores_{WordScores(model.stage(0).weights, model.lexicon()),
                   WordScores(model.stage(1).weights, model.lexicon())},
      viterbi_(model.classes()) {}

std::span<const Tag> TokenTagger::tag(const TextTokens& article) {
  read(article);
  run_stage(0);
  labels_.read(view_.words(), tags_, vocabulary_);
  run_stage(1);
  return tags_;
}

std::span<const Tag> TokenTagger::tag_once(const TextTokens& article) {
  read(article);
  run_stage(0);
  return tags_;
}

void TokenTagger::read(const TextTokens& article) {
  if (vocabulary_.size() > kMostWords) {
    vocabulary_.clear();
    for (WordScores& scores : word_scores_) scores.clear();
  }
  view_.read(article, vocabulary_, model_.lexicon());
  tags_.assign(article.tokens.size(), kOutside);
}

void TokenTagger::run_stage(std::size_t number) {
  const TaggingStage& stage = model_.stage(number);
  for (const RunInPlay& in_play : view_.runs()) {
    score_run(in_play, number);
    viterbi_.decode(scores_, stage.transitions,
                    std::span(tags_).subspan(in_play.run.begin, in_play.run.end - in_play.run.begin));
  }
}

void TokenTagger::score_run(const RunInPlay& in_play, std::size_t stage) {
  const WeightTable& weights = model_.stage(stage).weights;
  scores_.assign(in_play.run.end - in_play.run.begin, {});
  for (std::uint32_t i = in_play.run.begin; i < in_play.run.end; ++i) {
    TagScores& scores = scores_[i - in_play.run.begin];
    add_words(i, in_play.sentence, stage, scores);
    add_features(view_.features_of(i), weights, scores);
    if (stage == 0) continue;
    label_features_.clear();
    labels_.append_features(i, label_features_);
    add_features(label_features_, weights, scores);
  }
}

void TokenTagger::add_words(std::uint32_t token, TokenRun sentence, std::size_t stage, TagScores& scores) {
  for (int offset = -kContext; offset <= kContext; ++offset) {
    const auto at = static_cast<std::int64_t>(token) + offset;
    if (at < sentence.begin || at >= sentence.end) {
      model_.stage(stage).weights.add(at_offset(kNoWord, offset), scores);
      continue;
    }
    const auto word = static_cast<std::size_t>(at);
    const WordScores::Row& row =
        word_scores_[stage].of(view_.words()[word], view_.token(word))[static_cast<std::size_t>(offset + kContext)];
    for (std::size_t lane = 0; lane < kTagLanes; ++lane) scores[lane] += row[lane];
  }
}

// The table is larger than the caches: all look-ups of a token are under way at once.
void TokenTagger::add_features(std::span<const Feature> features, const WeightTable& weights, TagScores& scores) {
  for (const Feature feature : features) weights.prefetch(feature);
  for (const Feature feature : features) weights.prefetch_records(feature);
  for (const Feature feature : features) weights.add(feature, scores);
}

}  // namespace pressmark::indexer
