// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds the near copies of an article among those of an archive: candidates by the bands of its signature, then each
// candidate's text, as the catalog has it, compared shingle by shingle. Short texts of one source must have headlines
// of one story too. What is found depends on the articles and their order alone. Belongs to the thread of the catalog.

#include <vector>

#include "indexer/enrich/band_index.h"
#include "storage/catalog/catalog.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

class CopyFinder {
 public:
  /// Reads the archive's signatures at the first question: 50 bytes of memory an article.
  explicit CopyFinder(storage::Catalog& catalog) : catalog_(&catalog) {}

  /// The near copies of an article with this body and its signature; of a large cluster a few. `itself`, where it is in
  /// the catalog already, is none of them.
  [[nodiscard]] std::vector<ArticleId> find(const Article& article, const BandKeys& bands, ArticleId itself = {});
  /// An article of the catalog that is to be found from now on.
  void add(ArticleId article, const BandKeys& bands);

 private:
  void load();
  [[nodiscard]] std::vector<ArticleId> candidates(const BandKeys& bands) const;

  storage::Catalog* catalog_;
  BandIndex index_;
  bool loaded_ = false;
};

}  // namespace pressmark::indexer
