// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every name that articles use or entities are known by, numbered in the order of their coming. They lie in blocks of
// 128, one a line, which takes a third of what a row each and an index of their keys would: a reader who looks for a
// name goes through all of them (one megabyte in a millisecond), a writer keeps their hashes in memory.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/model/entity.h"

namespace pressmark::storage {

class Connection;

struct EntityName {
  EntityKind kind;
  std::string name;  // as it was first written
};

class NameTable {
 public:
  explicit NameTable(Connection& connection) : connection_(&connection) {}

  /// Nothing for a number that was not given out.
  [[nodiscard]] std::optional<EntityName> name(NameId id);
  /// In the order of their numbers. The text is valid during the call.
  void visit(const std::function<void(NameId, EntityKind, std::string_view)>& visit);
  /// The number of the name of this key and kind.
  [[nodiscard]] std::optional<NameId> find(EntityKind kind, std::string_view name);

  /// find(), or a new number. Wants an open Transaction. Reads all names at the first call: a tenth of a second for a
  /// million. Keys are known by 64 bits of hash: of ten million names two fall together once in a million archives.
  NameId number(EntityKind kind, std::string_view name);
  /// After a rollback: what this object knows may not be in the catalog.
  void forget() { *this = NameTable(*connection_); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // 0: free
  };
  void load();
  [[nodiscard]] Slot& slot(std::uint64_t hash);
  void remember(std::uint64_t hash, std::uint32_t number);
  void append(EntityKind kind, std::string_view name);

  Connection* connection_;
  std::vector<Slot> slots_;  // open addressing; a power of two, at most half full; empty: not loaded
  std::uint32_t count_ = 0;  // names
  std::string last_block_;
};

}  // namespace pressmark::storage
