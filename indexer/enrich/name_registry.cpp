// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/name_registry.h"

#include <algorithm>

#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"

namespace pressmark::indexer {

// A name that is not new brought its aliases with it when it came.
NameId NameRegistry::number_of(EntityKind kind, std::string_view name) {
  storage::NameTable& names = catalog_->names();
  if (const auto known = names.find(kind, name)) return *known;
  const std::string key = name_key(name);
  const KnownEntity* entity = table_->find(kind, key);
  if (entity == nullptr && kind == EntityKind::place) entity = table_->find_demonym(key);
  if (entity != nullptr) tell_aliases(*entity);
  return names.number(kind, name);
}

void NameRegistry::tell_aliases(const KnownEntity& entity) {
  storage::NameTable& names = catalog_->names();
  const NameId best = names.number(entity.kind, entity.names.front());
  for (const auto* const list : {&entity.names, &entity.demonyms})
    for (const std::string_view other : *list)
      if (const NameId alias = names.number(entity.kind, other); alias != best)
        catalog_->entities().propose_alias(alias, best);
}

NamesUsed NameRegistry::number(const NamedEntities& named) {
  NamesUsed used{named.by, {}};
  for (const NamedEntity& entity : named.entities)
    used.uses.push_back({.name = number_of(entity.kind, entity.name),
                         .count = entity.count,
                         .offset = entity.offset,
                         .in_title = entity.in_title,
                         .in_dateline = entity.in_dateline});
  std::sort(used.uses.begin(), used.uses.end(), [](const NameUse& a, const NameUse& b) { return a.name < b.name; });
  return used;
}

}  // namespace pressmark::indexer
