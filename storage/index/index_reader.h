// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One snapshot of the live index. Belongs to one thread. Xapian's own exceptions pass through database(): the search
// that uses it reruns whole on DatabaseModifiedError (see query/search/searcher.h).
//
// Two ways of numbering documents: in a part a document has its article's number; in database(), which is all parts as
// one, Xapian interleaves them. article() is the way back, and nothing else may reckon with it. Both ascend alike.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "storage/index/generation.h"
#include "storage/index/index_metadata.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class IndexReader {
 public:
  /// `index` is the archive's folder of generations. Throws IndexError; RebuildNeeded where there is no generation or
  /// it was made by another analyzer or layout.
  explicit IndexReader(const std::filesystem::path& index);

  /// Moves to the newest snapshot, following `current` to other generations.
  void reopen();

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  /// The article of a document of database().
  [[nodiscard]] ArticleId article(Xapian::docid document) const;
  /// Ascending ranges of articles; a part's documents bear their articles' numbers.
  [[nodiscard]] const std::vector<Xapian::Database>& parts() const { return parts_; }
  [[nodiscard]] const std::vector<std::filesystem::path>& paths() const { return paths_; }  // .../gen-000007, of parts

  [[nodiscard]] std::uint64_t applied_seq() const { return applied_seq_; }
  /// Stemmer keys of the articles in it: a query's words are stemmed by each.
  [[nodiscard]] const std::vector<std::string>& languages() const { return languages_; }

 private:
  void take_snapshot();
  void open_parts(std::vector<std::filesystem::path> paths);
  [[nodiscard]] bool reopen_parts();
  void read_metadata();
  [[nodiscard]] bool is_between_parts() const;

  GenerationFolder folder_;
  std::vector<std::filesystem::path> paths_;
  std::vector<Xapian::Database> parts_;
  Xapian::Database database_;
  std::uint64_t applied_seq_ = 0;
  std::vector<std::string> languages_;
};

}  // namespace pressmark::storage
