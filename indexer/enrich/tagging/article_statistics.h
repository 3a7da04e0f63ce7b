// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How an article writes each of its words: one that stands there small as well is hardly a name, one that once follows
// a title is a person. One thread.

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/enrich/tagging/sentence_view.h"

namespace pressmark::indexer {

/// What is counted of a form. Of capital words alone, but for `small`; a sentence that is all in capitals tells
/// nothing.
enum class Usage : std::uint8_t {
  small,
  mid_sentence,  // behind another word
  after_title,
  before_organisation_word,
  after_preposition,  // of place
  after_first_name,
  before_said,
  with_possessive,
  kCount,
};

struct UsageCounts {
  std::array<std::uint16_t, static_cast<std::size_t>(Usage::kCount)> counts{};
  [[nodiscard]] std::uint16_t operator[](Usage usage) const { return counts[static_cast<std::size_t>(usage)]; }
  std::uint16_t& operator[](Usage usage) { return counts[static_cast<std::size_t>(usage)]; }
};

/// What the token at `i` alone tells: 0 or 1 each.
[[nodiscard]] UsageCounts usage_at(const SentenceView& sentence, std::size_t i);

class ArticleStatistics {
 public:
  /// Forgets the last article. `forms` is the vocabulary's, which has all words of the article.
  void begin(std::size_t forms);
  void count(const SentenceView& sentence);
  [[nodiscard]] UsageCounts of(const WordType& word) const;

 private:
  struct Entry {
    std::uint32_t article = 0;
    UsageCounts usage;
  };
  std::vector<Entry> entries_;  // by form_id; one of another article counts as empty
  std::uint32_t article_ = 0;
};

}  // namespace pressmark::indexer
