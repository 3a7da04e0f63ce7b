// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Gives names their numbers in the catalog, and tells it what the alias table knows of them: the other names of an
// entity go there with the first that an article uses, so that a query finds it by any. Belongs to the thread of the
// catalog; wants an open Transaction. Numbers follow from the order of articles alone.

#include "indexer/enrich/alias_table.h"
#include "indexer/enrich/article_namer.h"
#include "storage/catalog/catalog.h"

namespace pressmark::indexer {

class NameRegistry {
 public:
  /// Both outlive it.
  NameRegistry(storage::Catalog& catalog, const AliasTable& table) : catalog_(&catalog), table_(&table) {}

  [[nodiscard]] NamesUsed number(const NamedEntities& named);

 private:
  [[nodiscard]] NameId number_of(EntityKind kind, std::string_view name);
  void tell_aliases(const KnownEntity& entity);

  storage::Catalog* catalog_;
  const AliasTable* table_;
};

}  // namespace pressmark::indexer
