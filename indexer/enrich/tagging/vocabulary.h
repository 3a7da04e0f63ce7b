// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words that a tagger has met: news repeat themselves, so each is described once. Words are known by 64 bits of
// hash. One thread.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/enrich/tagging/word_type.h"

namespace pressmark::indexer {

/// Dense number of a word within a vocabulary.
using WordId = std::uint32_t;

class Vocabulary {
 public:
  explicit Vocabulary(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  [[nodiscard]] WordId id_of(std::string_view token);
  [[nodiscard]] const WordType& operator[](WordId id) const { return types_[id]; }
  [[nodiscard]] std::size_t size() const { return types_.size(); }
  /// form_id is below it.
  [[nodiscard]] std::size_t forms() const { return form_ids_.size(); }
  void clear();

 private:
  const Lexicon* lexicon_;
  std::unordered_map<std::uint64_t, WordId> ids_;
  std::unordered_map<std::uint64_t, std::uint32_t> form_ids_;
  std::vector<WordType> types_;
};

}  // namespace pressmark::indexer
