// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An article made ready for tagging: its words, the runs of tokens that may be in names, and what the sentences and the
// whole article say of each of these. Both stages and training look at the same view. One thread.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/enrich/tagging/names_in_play.h"
#include "indexer/enrich/tagging/sentence_features.h"
#include "indexer/enrich/tagging/text_tokens.h"

namespace pressmark::indexer {

/// Tokens [begin, end) of the article that are tagged together; all of one sentence.
struct RunInPlay {
  TokenRun run;
  TokenRun sentence;
};

class ArticleView {
 public:
  /// Reads an article; what the view held before is gone. The text must outlive the asking.
  void read(const TextTokens& text, Vocabulary& vocabulary, const Lexicon& lexicon);

  [[nodiscard]] std::span<const WordId> words() const { return words_; }
  [[nodiscard]] std::string_view token(std::size_t i) const { return text_->tokens[i]; }
  [[nodiscard]] std::span<const RunInPlay> runs() const { return runs_; }
  /// What sentence and article say of a token in play.
  [[nodiscard]] std::span<const Feature> features_of(std::size_t token) const {
    return std::span(features_).subspan(begins_[token], begins_[token + 1] - begins_[token]);
  }

 private:
  void read_sentence(TokenRun sentence, const SentenceView& view);

  const TextTokens* text_ = nullptr;
  std::vector<WordId> words_;
  std::vector<SentenceView> sentences_;
  ArticleStatistics statistics_;
  std::vector<TokenRun> found_;
  std::vector<RunInPlay> runs_;
  std::vector<Feature> features_;
  std::vector<std::uint32_t> begins_;  // into features_, by token, and the end of the last
};

}  // namespace pressmark::indexer
