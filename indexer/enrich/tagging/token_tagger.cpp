// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/token_tagger.h"

namespace pressmark::indexer {
namespace {

/// Some 500 bytes each with their scores; of what a night's news use, all but the rarest words.
constexpr std::size_t kMostWords = 40'000;

std::size_t size_of(TokenRun run) { return run.end - run.begin; }

}  // namespace

TokenTagger::TokenTagger(const TaggerModel& model)
    : model_(model),
      vocabulary_(model.lexicon()),
      word_scores_(model.weights(), model.lexicon()),
      viterbi_(model.classes()) {}

std::span<const Tag> TokenTagger::tag(const TextTokens& article) {
  read(article);
  decode(0);
  labels_.read(view_.words(), tags_, vocabulary_);
  add_labels();
  decode(1);
  return tags_;
}

// The scores of both stages are added up at once; what the second adds for itself is little.
void TokenTagger::read(const TextTokens& article) {
  if (vocabulary_.size() > kMostWords) {
    vocabulary_.clear();
    word_scores_.clear();
  }
  view_.read(article, vocabulary_, model_.lexicon());
  tags_.assign(article.tokens.size(), kOutside);
  scores_.clear();
  for (const RunInPlay& in_play : view_.runs())
    for (std::uint32_t token = in_play.run.begin; token < in_play.run.end; ++token) {
      TagScores& scores = scores_.emplace_back(TagScores{});
      add_words(token, in_play.sentence, scores);
      model_.weights().add(view_.features_of(token), scores);
    }
}

void TokenTagger::add_words(std::uint32_t token, TokenRun sentence, TagScores& scores) {
  for (int offset = -kContext; offset <= kContext; ++offset) {
    const auto at = static_cast<std::int64_t>(token) + offset;
    if (at < sentence.begin || at >= sentence.end) {
      const Feature edge[] = {at_offset(kNoWord, offset)};
      model_.weights().add(edge, scores);
      continue;
    }
    const auto word = static_cast<std::size_t>(at);
    const WordScores::Rows& rows = word_scores_.of(view_.words()[word], view_.token(word));
    const WordScores::Row& row = rows[static_cast<std::size_t>(offset + kContext)];
    for (std::size_t lane = 0; lane < kTagLanes; ++lane) scores[lane] += row[lane];
  }
}

void TokenTagger::add_labels() {
  std::size_t at = 0;
  for (const RunInPlay& in_play : view_.runs())
    for (std::uint32_t token = in_play.run.begin; token < in_play.run.end; ++token, ++at) {
      label_features_.clear();
      labels_.append_features(token, label_features_);
      model_.weights().add(label_features_, scores_[at]);
    }
}

void TokenTagger::decode(std::size_t stage) {
  const std::size_t first_lane = stage * tag_count(model_.classes());
  std::size_t at = 0;
  for (const RunInPlay& in_play : view_.runs()) {
    const std::size_t size = size_of(in_play.run);
    viterbi_.decode(std::span(scores_).subspan(at, size), first_lane, model_.transitions(stage),
                    std::span(tags_).subspan(in_play.run.begin, size));
    at += size;
  }
}

}  // namespace pressmark::indexer
