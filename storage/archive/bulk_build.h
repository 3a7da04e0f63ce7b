// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A generation in the making beside the live index: new articles go to it as they are committed, and what happens to
// any other article (`late`) is applied once it is whole. Belongs to one thread.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/catalog/outbox.h"
#include "storage/index/bulk_indexer.h"
#include "storage/index/generation.h"
#include "storage/index/live_index.h"
#include "storage/model/article.h"

namespace pressmark::storage {

class BulkBuild {
 public:
  /// On top of the live index, which stays as it is until finish(), and outlives the build. Goes on with what a killed
  /// build on top of the same one has left.
  BulkBuild(GenerationFolder folder, LiveIndex& live, BulkOptions options);
  /// Whether a killed build on top of `live` has left anything.
  [[nodiscard]] static bool interrupted(const GenerationFolder& folder, const LiveIndex& live);

  /// Articles that a killed build had ready.
  [[nodiscard]] std::size_t resumed() const { return indexer_.resumed().size(); }
  /// Articles it was given to index, those among them.
  [[nodiscard]] std::size_t articles() const { return articles_; }

  /// What a committed batch has brought.
  void take(std::vector<StoredArticle>& inserted, const std::vector<ArticleId>& touched,
            const std::vector<ArticleId>& regrouped);
  /// All that the outbox holds for the live index, where it is not yet in hand.
  void catch_up(Catalog& catalog);

  /// The live parts but the first `kept`, the new articles and the late changes to both as one, in the folder
  /// `generation`; durable. The late changes to the parts that are kept go to these. Returns the generation's UUID.
  [[nodiscard]] std::string finish(const std::filesystem::path& generation, std::size_t kept, Catalog& catalog,
                                   Seq applied);

 private:
  void index(StoredArticle article);
  [[nodiscard]] Regrouped take_regrouped(Catalog& catalog);
  [[nodiscard]] std::set<std::string> merge(const std::filesystem::path& generation, std::size_t kept,
                                            const Regrouped& regrouped);

  GenerationFolder folder_;
  LiveIndex* live_;
  BulkIndexer indexer_;
  std::size_t articles_ = 0;
  ArticleId last_;  // of the articles that are no late ones
  Pending late_;
};

/// Tells the index of the rows of these changes, as they are now.
void apply_rows(LiveIndex& index, Catalog& catalog, const Pending& pending);

}  // namespace pressmark::storage
