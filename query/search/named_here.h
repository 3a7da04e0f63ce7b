// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Entities as they are shown, from the catalog alone: what an article is about, of what it names.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "storage/catalog/catalog.h"
#include "storage/model/entity.h"

namespace pressmark::query {

struct Entity {
  EntityId id;
  EntityKind kind;
  std::string title;  // the name it is shown by
};

struct NamedHere {
  Entity entity;
  std::uint32_t count = 0;
  std::uint32_t salience = 0;
};

/// Throws StorageError for a number that is no entity's.
[[nodiscard]] Entity find_entity(EntityId id, storage::Catalog& catalog);

/// The names an article uses, as entities: the most salient first, of equals the one named first; at most `limit`.
[[nodiscard]] std::vector<NamedHere> named_in(const NamesUsed& names, storage::Catalog& catalog, std::size_t limit);
inline constexpr std::size_t kAllNamed = static_cast<std::size_t>(-1);

}  // namespace pressmark::query
