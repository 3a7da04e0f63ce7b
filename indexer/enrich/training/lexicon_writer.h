// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Word lists as the tables of a Lexicon.
//
// Phrases: kind TAB phrase, a line each, where kind is one of the names below. Clusters: word TAB group of 100 TAB
// group of 1,000, both from 0.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/enrich/tagging/lexicon.h"

namespace pressmark::indexer {

/// Gathers phrases from several files.
class PhraseLists {
 public:
  /// Throws SourceError for a kind that is not known.
  void read(const std::filesystem::path& path);
  [[nodiscard]] std::string table() const;

 private:
  void add(PhraseKind kind, std::string_view phrase);
  std::unordered_map<std::uint64_t, PhraseKinds> phrases_;
};

[[nodiscard]] std::string cluster_table(const std::filesystem::path& path);

}  // namespace pressmark::indexer
