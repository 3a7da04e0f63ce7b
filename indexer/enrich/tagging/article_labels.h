// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the first stage made of an article, for the second: how it labelled each word and each name, everywhere. A
// surname that it took for a place once and for a person five times is a person. One thread.

#include <array>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "indexer/enrich/tagging/tag_set.h"
#include "indexer/enrich/tagging/vocabulary.h"

namespace pressmark::indexer {

class ArticleLabels {
 public:
  /// Reads an article's words with the tags of the first stage; the last article is forgotten. Both must outlive the
  /// asking.
  void read(std::span<const WordId> words, std::span<const Tag> tags, const Vocabulary& vocabulary);

  /// Appends what the labels say of a token; nothing of one that begins with no capital.
  void append_features(std::size_t token, std::vector<Feature>& features) const;

 private:
  static constexpr std::size_t kLabels = 1 + kMostClasses;  // 0: no name
  using LabelCounts = std::array<std::uint16_t, kLabels>;
  struct Name {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t label = 0;
    std::uint64_t phrase = 0;
  };
  using Counts = std::unordered_map<std::uint64_t, LabelCounts>;

  void find_names();
  void count_parts(const Name& name);
  [[nodiscard]] const WordType& word(std::size_t token) const { return (*vocabulary_)[words_[token]]; }
  [[nodiscard]] std::uint32_t label(std::size_t token) const;
  [[nodiscard]] const Name* name_at(std::size_t token) const;

  std::span<const WordId> words_;
  std::span<const Tag> tags_;
  const Vocabulary* vocabulary_ = nullptr;
  std::vector<Name> names_;
  std::vector<std::uint32_t> name_of_;  // by token, from 1; 0: none
  Counts of_word_;                      // by form
  Counts of_name_;                      // by phrase: whole names
  Counts of_part_;                      // by phrase: what stands within longer names
};

}  // namespace pressmark::indexer
