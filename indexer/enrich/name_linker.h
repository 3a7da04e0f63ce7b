// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From mentions to names within one article: which of them are one, and by which name it is best known there.
//
//   - A surname alone is the person of the article that bears it; of several the nearest before. So is a first name
//     that no one bears as a surname, and the short form of an organisation's name.
//   - "Full Name (ABC)" teaches an acronym; so do the initials of an organisation's name.
//   - A word for who comes from a place ("Kazakh") names the place, where no mention holds it.
//   - The country of a dateline's place is named by it: with no mention, if it has none.
//   - Kinds that the alias table knows better are put right: a country is no organisation.

#include <string>
#include <string_view>
#include <vector>

#include "indexer/enrich/alias_table.h"
#include "storage/model/entity.h"

namespace pressmark::indexer {

/// A NameUse whose name has no number yet.
struct NamedEntity {
  EntityKind kind;
  std::string name;
  std::uint32_t count = 0;
  std::uint32_t offset = 0;
  bool in_title = false;
  bool in_dateline = false;
  friend bool operator==(const NamedEntity&, const NamedEntity&) = default;
};

/// In order of first mention, the title's before the body's. `demonyms`: whether the text is in the language of the
/// table's.
[[nodiscard]] std::vector<NamedEntity> link_names(std::string_view title, std::string_view body,
                                                  const std::vector<Mention>& mentions, const AliasTable& table,
                                                  bool demonyms);

}  // namespace pressmark::indexer
