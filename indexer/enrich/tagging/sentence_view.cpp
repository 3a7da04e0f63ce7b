// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/sentence_view.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestPhrase = 6;

}  // namespace

void SentenceView::read(std::span<const WordId> words, const Vocabulary& vocabulary, const Lexicon& lexicon) {
  words_.clear();
  for (const WordId word : words) words_.push_back(&vocabulary[word]);
  read_case();
  find_phrases(lexicon);
}

void SentenceView::read_case() {
  std::size_t shouted = 0;
  std::size_t quiet = 0;
  std::size_t small = 0;
  for (const WordType* word : words_) {
    if (!word->has_letter) continue;
    (word->all_capitals || word->initial ? shouted : quiet) += 1;
    if (!word->capital) ++small;
  }
  in_capitals_ = shouted > 2 && shouted > 2 * quiet;
  wording_ = small == 0 ? Wording::row : small == 1 ? Wording::nearly_row : Wording::prose;
}

void SentenceView::find_phrases(const Lexicon& lexicon) {
  phrases_.assign(words_.size(), {});
  for (std::size_t begin = 0; begin < words_.size(); ++begin) {
    if (!words_[begin]->has_capital || (words_[begin]->kinds & kPhraseGoesOn) == 0) continue;
    std::uint64_t phrase = phrase_with(0, words_[begin]->phrase_word);
    const std::size_t limit = std::min(words_.size(), begin + kLongestPhrase);
    for (std::size_t last = begin + 1; last < limit; ++last) {
      phrase = phrase_with(phrase, words_[last]->phrase_word);
      const PhraseKinds found = lexicon.kinds_of(phrase);
      const PhraseKinds kinds = found & ~kPhraseGoesOn;
      phrases_[begin].begin |= kinds;
      phrases_[last].end |= kinds;
      for (std::size_t i = begin + 1; i < last; ++i) phrases_[i].inside |= kinds;
      if ((found & kPhraseGoesOn) == 0) break;
    }
  }
}

}  // namespace pressmark::indexer
