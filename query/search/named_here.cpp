// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/named_here.h"

#include <algorithm>
#include <utility>

#include "storage/base/error.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"

namespace pressmark::query {
namespace {

using Use = std::pair<EntityId, NameUse>;

std::vector<Use> by_entity(const NamesUsed& names, storage::EntityTable& entities) {
  std::vector<Use> uses;
  for (const NameUse& use : names.uses) {
    const EntityId entity = entities.entity_of(use.name);
    const auto same = std::find_if(uses.begin(), uses.end(), [&](const Use& known) { return known.first == entity; });
    if (same == uses.end())
      uses.emplace_back(entity, use);
    else
      add_use(same->second, use);
  }
  return uses;
}

bool is_more_salient(const Use& a, const Use& b) {
  const std::uint32_t left = salience(a.second);
  const std::uint32_t right = salience(b.second);
  return left != right ? left > right : a.second.offset < b.second.offset;
}

}  // namespace

Entity find_entity(EntityId id, storage::Catalog& catalog) {
  auto own = catalog.names().name(NameId(id.value()));
  if (!own) throw StorageError("cannot look up an entity: the catalog has no such name");
  return {id, own->kind, catalog.entities().given_title(id).value_or(std::move(own->name))};
}

std::vector<NamedHere> named_in(const NamesUsed& names, storage::Catalog& catalog, std::size_t limit) {
  std::vector<Use> uses = by_entity(names, catalog.entities());
  std::stable_sort(uses.begin(), uses.end(), is_more_salient);
  uses.resize(std::min(uses.size(), limit));
  std::vector<NamedHere> named;
  for (const auto& [id, use] : uses) named.push_back({find_entity(id, catalog), use.count, salience(use)});
  return named;
}

}  // namespace pressmark::query
