// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A generation in the making beside the live one: new articles go to it as they are committed, and what happens to any
// other article (`late`) is applied once it is whole. Belongs to one thread.

#include <string>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/catalog/outbox.h"
#include "storage/index/bulk_indexer.h"
#include "storage/index/generation.h"
#include "storage/index/index_writer.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class BulkBuild {
 public:
  /// On top of the live generation, which stays as it is until finish(). Goes on with what a killed build on top of the
  /// same one has left.
  BulkBuild(GenerationFolder folder, const IndexWriter& live, BulkOptions options);
  /// Whether a killed build on top of `live` has left anything.
  [[nodiscard]] static bool interrupted(const GenerationFolder& folder, const IndexWriter& live);

  /// Articles that a killed build had ready.
  [[nodiscard]] std::size_t resumed() const { return indexer_.resumed().size(); }

  /// What a committed batch has brought.
  void take(std::vector<StoredArticle>& inserted, const std::vector<ArticleId>& touched);
  /// All that the outbox holds for the live index, where it is not yet in hand.
  void catch_up(Catalog& catalog);

  /// The live generation, the new articles and the late changes as one, in the folder `generation`; durable. Returns
  /// its UUID.
  [[nodiscard]] std::string finish(const std::filesystem::path& generation, Catalog& catalog, Seq applied);

 private:
  void apply_late_changes(const std::filesystem::path& generation, Catalog& catalog, Seq applied);

  GenerationFolder folder_;
  std::filesystem::path live_;
  std::uint64_t live_documents_;
  Seq live_applied_;
  std::set<std::string> languages_;
  BulkIndexer indexer_;
  ArticleId last_;  // of the articles that are no late ones
  std::vector<ArticleId> late_;
};

/// Tells an index of the rows of `ids`, ascending, as they are now.
void apply_rows(IndexWriter& index, Catalog& catalog, const std::vector<ArticleId>& ids, Seq top);

}  // namespace pressmark::storage
