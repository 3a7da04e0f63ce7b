// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/entity_table.h"

#include <algorithm>

#include "storage/base/error.h"
#include "storage/catalog/connection.h"

namespace pressmark::storage {

EntityId EntityTable::entity_of(NameId name) {
  return translating(*connection_, "look up an entity", [&] {
    auto next = connection_->prepare("SELECT entity FROM entity_alias WHERE name = ?1");
    for (;;) {
      next->reset();
      next->bind(1, name.value());
      if (!next->executeStep()) return EntityId(name.value());
      const NameId other(next->getColumn(0).getUInt());
      if (other == name) return EntityId(name.value());
      name = other;
    }
  });
}

std::vector<NameId> EntityTable::names_of(EntityId entity) {
  return translating(*connection_, "list the names of an entity", [&] {
    std::vector<NameId> names{NameId(entity.value())};
    auto next = connection_->prepare("SELECT name FROM entity_alias WHERE entity = ?1 AND name <> ?1");
    for (std::size_t at = 0; at < names.size(); ++at) {
      next->reset();
      next->bind(1, names[at].value());
      while (next->executeStep()) names.emplace_back(next->getColumn(0).getUInt());
    }
    std::sort(names.begin(), names.end());
    return names;
  });
}

std::optional<std::string> EntityTable::given_title(EntityId entity) {
  return translating(*connection_, "look up the title of an entity", [&]() -> std::optional<std::string> {
    auto row = connection_->prepare("SELECT title FROM entity_title WHERE entity = ?1");
    row->bind(1, entity.value());
    if (!row->executeStep()) return std::nullopt;
    return row->getColumn(0).getString();
  });
}

std::uint64_t EntityTable::decisions() {
  return translating(*connection_, "count decisions", [&] {
    auto row = connection_->prepare(
        "SELECT (SELECT count(*) FROM entity_alias WHERE decided) + (SELECT count(*) FROM entity_title)");
    row->executeStep();
    return static_cast<std::uint64_t>(row->getColumn(0).getInt64());
  });
}

void EntityTable::put(const char* sql, NameId name, NameId other) {
  auto row = connection_->prepare(sql);
  row->bind(1, name.value());
  row->bind(2, other.value());
  row->exec();
}

void EntityTable::propose_alias(NameId name, NameId other) {
  if (entity_of(other).value() == name.value()) return;
  translating(*connection_, "note an alias", [&] {
    put("INSERT OR IGNORE INTO entity_alias (name, entity, decided) VALUES (?1, ?2, 0)", name, other);
  });
}

void EntityTable::decide_alias(NameId name, NameId other) {
  if (entity_of(other).value() == name.value())
    throw UsageError("cannot make them one: the one stands for the other already");
  translating(*connection_, "note a decision", [&] {
    put("INSERT OR REPLACE INTO entity_alias (name, entity, decided) VALUES (?1, ?2, 1)", name, other);
  });
}

void EntityTable::decide_alone(NameId name) {
  translating(*connection_, "note a decision", [&] {
    put("INSERT OR REPLACE INTO entity_alias (name, entity, decided) VALUES (?1, ?2, 1)", name, name);
  });
}

void EntityTable::set_title(EntityId entity, const std::string& title) {
  translating(*connection_, "note a title", [&] {
    auto row =
        connection_->prepare(title.empty() ? "DELETE FROM entity_title WHERE entity = ?1"
                                           : "INSERT OR REPLACE INTO entity_title (entity, title) VALUES (?1, ?2)");
    row->bind(1, entity.value());
    if (!title.empty()) row->bind(2, title);
    row->exec();
  });
}

}  // namespace pressmark::storage
