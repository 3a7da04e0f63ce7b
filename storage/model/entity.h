// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whom and what articles name: people, organisations, places. An article is said to use names; a name stands for an
// entity, by itself or as another name of one ("Kiev" of Kyiv). What a name stands for is decided in the catalog and
// can change; which names an article uses changes with its text alone.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/base/strong_id.h"

namespace pressmark {

/// Stored by number in the catalog: never renumber.
enum class EntityKind : std::uint8_t { person = 1, organisation = 2, place = 3 };
/// "person", "organisation", "place".
[[nodiscard]] std::string_view to_string(EntityKind kind);

/// Where an article names somebody or something: bytes [begin, end) of its title or of its body.
struct Mention {
  EntityKind kind;
  bool in_title;
  std::uint32_t begin;
  std::uint32_t end;
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// A name of a kind: its row in the catalog and its term in the index bear the same number. Never reused, and kept by a
/// rebuild.
using NameId = StrongId<struct NameTag, std::uint32_t>;
/// An entity bears the number of the name that all its names lead to.
using EntityId = StrongId<struct EntityTag, std::uint32_t>;

/// What two spellings of one name have in common: case, accents, points and apostrophes do not count, and all else that
/// is neither letter nor digit parts words. "U.S." and "US" are one name, "Kassym-Jomart" and "Kassym Jomart" too.
[[nodiscard]] std::string name_key(std::string_view name);

/// How an article uses a name, under whatever shorter forms ("Tokayev" for "Kassym-Jomart Tokayev").
struct NameUse {
  NameId name;
  std::uint32_t count = 0;   // mentions, the title's among them; 0: its country by a dateline alone
  std::uint32_t offset = 0;  // of the first in the body, in bytes; 0 where it is in the title alone
  bool in_title = false;
  bool in_dateline = false;  // the place that the report was sent from
  friend bool operator==(const NameUse&, const NameUse&) = default;
};

/// How the names were found. Stored by number: never renumber.
enum class NamedBy : std::uint8_t { nobody = 0, gazetteer = 1, model = 2 };

struct NamesUsed {
  NamedBy by = NamedBy::nobody;
  std::vector<NameUse> uses;  // ascending numbers
  friend bool operator==(const NamesUsed&, const NamesUsed&) = default;
};

/// How much an article is about what it names: one for each mention, two for one in the title, one for one within the
/// first kLeadBytes, three for the dateline.
[[nodiscard]] std::uint32_t salience(const NameUse& use);
inline constexpr std::uint32_t kLeadBytes = 400;

/// Two names of one entity as one use of it.
void add_use(NameUse& to, const NameUse& other);

}  // namespace pressmark
