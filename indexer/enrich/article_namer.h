// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom and what an article names, from its text alone: tagged, then linked. English is tagged by the model, and so is a
// text whose language is not known; all others by the gazetteer. One a thread.

#include <vector>

#include "indexer/enrich/gazetteer_tagger.h"
#include "indexer/enrich/name_linker.h"
#include "indexer/enrich/name_sources.h"
#include "indexer/enrich/tagger.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

struct NamedEntities {
  NamedBy by = NamedBy::nobody;
  std::vector<NamedEntity> entities;
};

class ArticleNamer {
 public:
  /// `sources` outlive it.
  explicit ArticleNamer(const NameSources& sources)
      : table_(&sources.table()), gazetteer_(sources.table()), tagger_(sources.model()) {}

  [[nodiscard]] NamedEntities name(const Article& article);

 private:
  const AliasTable* table_;
  GazetteerTagger gazetteer_;
  Tagger tagger_;
};

}  // namespace pressmark::indexer
