// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/article_view.h"

namespace pressmark::indexer {

void ArticleView::read(const TextTokens& text, Vocabulary& vocabulary, const Lexicon& lexicon) {
  text_ = &text;
  words_.clear();
  for (const std::string_view token : text.tokens) words_.push_back(vocabulary.id_of(token));
  if (sentences_.size() < text.sentence_ends.size()) sentences_.resize(text.sentence_ends.size());

  statistics_.begin(vocabulary.forms());
  std::uint32_t begin = 0;
  for (std::size_t i = 0; i < text.sentence_ends.size(); begin = text.sentence_ends[i++]) {
    sentences_[i].read(std::span(words_).subspan(begin, text.sentence_ends[i] - begin), vocabulary, lexicon);
    statistics_.count(sentences_[i]);
  }

  runs_.clear();
  features_.clear();
  begins_.clear();
  begin = 0;
  for (std::size_t i = 0; i < text.sentence_ends.size(); begin = text.sentence_ends[i++])
    read_sentence({begin, text.sentence_ends[i]}, sentences_[i]);
  begins_.resize(words_.size() + 1, static_cast<std::uint32_t>(features_.size()));
}

void ArticleView::read_sentence(TokenRun sentence, const SentenceView& view) {
  find_runs_in_play(view, found_);
  for (const TokenRun found : found_) {
    const TokenRun run{sentence.begin + found.begin, sentence.begin + found.end};
    runs_.push_back({run, sentence});
    begins_.resize(run.begin, static_cast<std::uint32_t>(features_.size()));
    for (std::uint32_t i = found.begin; i < found.end; ++i) {
      begins_.push_back(static_cast<std::uint32_t>(features_.size()));
      append_sentence_features(view, i, statistics_, features_);
    }
  }
}

}  // namespace pressmark::indexer
