// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom and what an article names, from its text alone: tagged, then linked. Safe on every thread.

#include <vector>

#include "indexer/enrich/alias_table.h"
#include "indexer/enrich/gazetteer_tagger.h"
#include "indexer/enrich/name_linker.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct NamedEntities {
  NamedBy by = NamedBy::nobody;
  std::vector<NamedEntity> entities;
};

class ArticleNamer {
 public:
  ArticleNamer() : gazetteer_(table_) {}

  [[nodiscard]] NamedEntities name(const Article& article) const;
  [[nodiscard]] const AliasTable& table() const { return table_; }

 private:
  AliasTable table_;
  GazetteerTagger gazetteer_;
};

}  // namespace pressmark::indexer
