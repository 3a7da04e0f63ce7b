// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The entities of an archive, by any of their names. Names and what they stand for come from the catalog, how many
// articles use them from the index. Nothing is kept between two questions, so it costs nothing to make and sees what a
// writer has changed. Belongs to the thread of both.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/named_here.h"
#include "storage/catalog/catalog.h"
#include "storage/index/index_reader.h"
#include "storage/model/entity.h"

namespace pressmark::query {

struct CountedName {
  std::string name;
  EntityKind kind;
  std::uint64_t articles = 0;  // that use it, or where it is another name of an entity, the most that use any of them
};

class EntityDirectory {
 public:
  /// Both outlive it.
  EntityDirectory(storage::Catalog& catalog, const storage::IndexReader& index) : catalog_(&catalog), index_(&index) {}

  [[nodiscard]] EntityId entity_of(NameId name) const;
  [[nodiscard]] std::vector<NameId> names_of(EntityId entity) const;
  [[nodiscard]] Entity entity(EntityId id) const { return find_entity(id, *catalog_); }
  /// Nothing for a number that was not given out.
  [[nodiscard]] std::optional<std::string> name(NameId id) const;
  [[nodiscard]] std::uint64_t articles_using(NameId name) const;

  /// Those of that kind (of any, where none is stated) that are called so, and persons whose surname it is; where there
  /// are none of either, those in whose name the words stand side by side. The name under which most articles use it
  /// first. For a person's full name, the surname alone belongs to it where few others bear it: see kDominance.
  struct Found {
    std::vector<EntityId> entities;
    std::vector<NameId> names;  // all of theirs
    std::string surname;        // that was taken to be the person's; empty: none was
  };
  [[nodiscard]] Found find(std::optional<EntityKind> kind, std::string_view name) const;
  /// The surname alone is taken for its best known bearer, who has so large a part of all uses of full names with it.
  static constexpr double kDominance = 0.8;

  /// Names that have the words, of which the last may be begun only: "vlad", "bank of en". Most articles first. Of more
  /// than kMostWeighed those are looked at that came first into the archive: what many articles name came early.
  [[nodiscard]] std::vector<CountedName> complete(std::string_view begun, std::optional<EntityKind> kind,
                                                  std::size_t limit) const;
  static constexpr std::size_t kMostWeighed = 3000;

 private:
  struct Candidates;
  [[nodiscard]] Candidates candidates(std::optional<EntityKind> kind, const std::string& key) const;
  void add_surname(Found& found, const Candidates& candidates) const;
  [[nodiscard]] std::uint64_t articles_of(NameId name) const;

  storage::Catalog* catalog_;
  const storage::IndexReader* index_;
};

}  // namespace pressmark::query
