// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which names stand for one entity. A name stands for itself, or for what another name stands for; so a whole entity
// joins another by one row, and leaves it again by one. What a person has decided no run changes. Row changes want an
// open Transaction.

#include <optional>
#include <string>
#include <vector>

#include "storage/model/entity.h"

namespace pressmark::storage {

class Connection;

class EntityTable {
 public:
  explicit EntityTable(Connection& connection) : connection_(&connection) {}

  [[nodiscard]] EntityId entity_of(NameId name);
  /// Ascending, that of the entity's own number among them.
  [[nodiscard]] std::vector<NameId> names_of(EntityId entity);
  /// What a person wants it to be called.
  [[nodiscard]] std::optional<std::string> given_title(EntityId entity);
  /// Names about which a person has decided, and entities that have a title.
  [[nodiscard]] std::uint64_t decisions();

  /// `name` stands for what `other` stands for, by what is known of the world. Changes nothing where a person has
  /// decided, where it stands for something else already, or where `other` stands for `name`.
  void propose_alias(NameId name, NameId other);
  /// The same by a person's decision. UsageError where `other` stands for `name`.
  void decide_alias(NameId name, NameId other);
  /// `name` stands for itself, by a person's decision.
  void decide_alone(NameId name);
  /// Empty: as its own name says.
  void set_title(EntityId entity, const std::string& title);

 private:
  void put(const char* sql, NameId name, NameId other);

  Connection* connection_;
};

}  // namespace pressmark::storage
