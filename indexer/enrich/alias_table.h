// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the program knows of the world before it has read an article: countries, cities and regions under their names,
// old ones and of other languages, with the words for who comes from there (demonyms); organisations and their
// acronyms; titles and given names. Tables of data/entities, in the program itself; read in three milliseconds. Once
// made it does not change: any thread may ask.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/model/entity.h"

namespace pressmark::indexer {

/// An entity of the table.
struct KnownEntity {
  EntityKind kind;
  std::vector<std::string_view> names;     // the first is the one it is best known by
  std::vector<std::string_view> demonyms;  // "Kazakh", "Kazakhs"
  std::string_view country;  // of a place in one: the name of that; empty for countries and what spans them
};

class AliasTable {
 public:
  AliasTable();
  AliasTable(const AliasTable&) = delete;
  AliasTable& operator=(const AliasTable&) = delete;

  /// By any of its names but demonyms; `key` is a name_key(). nullptr where there is none.
  [[nodiscard]] const KnownEntity* find(EntityKind kind, std::string_view key) const;
  /// The place of a demonym.
  [[nodiscard]] const KnownEntity* find_demonym(std::string_view key) const;
  /// What datelines write for states and provinces, "Mass.": the name of their country; empty for all else.
  [[nodiscard]] std::string_view country_of_short_form(std::string_view key) const;
  /// Of a person: "president", "mr".
  [[nodiscard]] bool is_title(std::string_view key) const { return titles_.contains(key); }
  [[nodiscard]] bool is_given_name(std::string_view key) const { return given_names_.contains(key); }
  /// Most words that a name of it has.
  [[nodiscard]] std::size_t longest_name() const { return longest_name_; }

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Keys = std::unordered_set<std::string, TextHash, std::equal_to<>>;
  using Entries = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

  void read(EntityKind kind, std::string_view table, Entries& names);
  [[nodiscard]] const KnownEntity* look_up(const Entries& entries, std::string_view key) const;

  std::vector<KnownEntity> known_;
  Entries places_;
  Entries organisations_;
  Entries demonyms_;
  std::unordered_map<std::string, std::string_view, TextHash, std::equal_to<>> short_forms_;
  Keys titles_;
  Keys given_names_;
  std::size_t longest_name_ = 0;
};

}  // namespace pressmark::indexer
