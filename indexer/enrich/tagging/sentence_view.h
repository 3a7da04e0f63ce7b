// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A sentence with all that several features ask of it as a whole.

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/enrich/tagging/vocabulary.h"

namespace pressmark::indexer {

/// How much of a sentence is written small: tables of results and headlines are not prose.
enum class Wording : std::uint8_t { prose, row, nearly_row };

/// Kinds of the gazetteers' phrases of two words or more that begin, go on or end at a token.
struct PhrasesAt {
  PhraseKinds begin = 0;
  PhraseKinds inside = 0;
  PhraseKinds end = 0;
};

class SentenceView {
 public:
  /// Reads the sentence whose words these are; what it held before is gone.
  void read(std::span<const WordId> words, const Vocabulary& vocabulary, const Lexicon& lexicon);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const WordType& operator[](std::size_t i) const { return *words_[i]; }
  /// Null outside of the sentence.
  [[nodiscard]] const WordType* at(std::ptrdiff_t i) const {
    return i >= 0 && static_cast<std::size_t>(i) < words_.size() ? words_[static_cast<std::size_t>(i)] : nullptr;
  }
  [[nodiscard]] const PhrasesAt& phrases_at(std::size_t i) const { return phrases_[i]; }
  [[nodiscard]] bool in_capitals() const { return in_capitals_; }
  [[nodiscard]] Wording wording() const { return wording_; }

 private:
  void find_phrases(const Lexicon& lexicon);
  void read_case();

  std::vector<const WordType*> words_;
  std::vector<PhrasesAt> phrases_;
  bool in_capitals_ = false;
  Wording wording_ = Wording::prose;
};

}  // namespace pressmark::indexer
