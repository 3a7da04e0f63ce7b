// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One snapshot of the live generation. Belongs to one thread. Xapian's own exceptions pass through database(): the
// search that uses it reruns whole on DatabaseModifiedError (see query/search/searcher.h).

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "storage/index/generation.h"

namespace pressmark::storage {

class IndexReader {
 public:
  /// `index` is the archive's folder of generations. Throws IndexError; RebuildNeeded where there is no generation or
  /// it was made by another analyzer or layout.
  explicit IndexReader(const std::filesystem::path& index);

  /// Moves to the newest snapshot, following `current` to another generation.
  void reopen();

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] std::uint64_t applied_seq() const { return applied_seq_; }
  /// Stemmer keys of the articles in it: a query's words are stemmed by each.
  [[nodiscard]] const std::vector<std::string>& languages() const { return languages_; }
  [[nodiscard]] const std::filesystem::path& path() const { return generation_; }  // .../gen-000007

 private:
  void take_snapshot();

  GenerationFolder folder_;
  std::filesystem::path generation_;
  Xapian::Database database_;
  std::uint64_t applied_seq_ = 0;
  std::vector<std::string> languages_;
};

}  // namespace pressmark::storage
