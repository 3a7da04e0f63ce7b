// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names of a batch's articles: found by a crew of threads while the batch fills, and in the catalog before it is
// committed. Belongs to the thread of the archive.

#include <filesystem>
#include <utility>

#include "indexer/enrich/article_namer.h"
#include "indexer/enrich/name_registry.h"
#include "indexer/pipeline/naming_crew.h"
#include "storage/archive/archive_writer.h"

namespace pressmark::indexer {

class BatchNaming {
 public:
  /// Throws StorageError where the tagger's model, a file, is not in order.
  BatchNaming(storage::Catalog& catalog, const std::filesystem::path& model);

  /// An article that the batch has inserted or replaced.
  void give(ArticleId id, Article article) { crew_.give(id, std::move(article)); }
  /// Whether its names are still to come.
  [[nodiscard]] bool is_at(ArticleId id) const { return crew_.is_at(id); }
  /// Names all that were given, in their order.
  void settle(storage::ArchiveWriter::Batch& batch);

 private:
  NameSources sources_;
  NameRegistry registry_;
  NamingCrew crew_;
};

}  // namespace pressmark::indexer
