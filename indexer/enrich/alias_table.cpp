// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/alias_table.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr unsigned char kPlaces[] = {
#include "indexer/enrich/places.tsv.inc"
};
constexpr unsigned char kOrganisations[] = {
#include "indexer/enrich/organisations.tsv.inc"
};
constexpr unsigned char kShortForms[] = {
#include "indexer/enrich/dateline-regions.tsv.inc"
};
constexpr unsigned char kTitles[] = {
#include "indexer/enrich/titles.txt.inc"
};
constexpr unsigned char kGivenNames[] = {
#include "indexer/enrich/given-names.txt.inc"
};

// Without the zero byte at its end.
template <std::size_t kBytes>
std::string_view text_of(const unsigned char (&table)[kBytes]) {
  return {reinterpret_cast<const char*>(table), kBytes - 1};
}

// Takes off the text before the next `end`, and `end` itself.
std::string_view take(std::string_view& text, char end) {
  const std::size_t length = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return taken;
}

std::vector<std::string_view> split(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) parts.push_back(take(list, '|'));
  return parts;
}

template <class Keys>
void read_words(std::string_view lines, Keys& keys) {
  while (!lines.empty()) keys.insert(name_key(take(lines, '\n')));
}

}  // namespace

AliasTable::AliasTable() {
  read(EntityKind::place, text_of(kPlaces), places_);
  read(EntityKind::organisation, text_of(kOrganisations), organisations_);
  for (std::string_view lines = text_of(kShortForms); !lines.empty();) {
    std::string_view line = take(lines, '\n');
    const std::string_view form = take(line, '\t');
    short_forms_.emplace(name_key(form), line);
  }
  read_words(text_of(kTitles), titles_);
  read_words(text_of(kGivenNames), given_names_);
}

// A line an entity: its name; other names; demonyms; country. The first entity that has a name keeps it.
void AliasTable::read(EntityKind kind, std::string_view table, Entries& names) {
  while (!table.empty()) {
    std::string_view line = take(table, '\n');
    const auto number = static_cast<std::uint32_t>(known_.size());
    KnownEntity& entity = known_.emplace_back(KnownEntity{kind, {take(line, '\t')}, {}, {}});
    for (const std::string_view other : split(take(line, '\t'))) entity.names.push_back(other);
    entity.demonyms = split(take(line, '\t'));
    entity.country = line;
    for (const std::string_view name : entity.names) {
      std::string key = name_key(name);
      longest_name_ = std::max(longest_name_, 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')));
      names.emplace(std::move(key), number);
    }
    for (const std::string_view demonym : entity.demonyms) demonyms_.emplace(name_key(demonym), number);
  }
}

const KnownEntity* AliasTable::look_up(const Entries& entries, std::string_view key) const {
  const auto found = entries.find(key);
  return found == entries.end() ? nullptr : &known_[found->second];
}

const KnownEntity* AliasTable::find(EntityKind kind, std::string_view key) const {
  if (kind == EntityKind::person) return nullptr;
  return look_up(kind == EntityKind::place ? places_ : organisations_, key);
}

std::string_view AliasTable::country_of_short_form(std::string_view key) const {
  const auto found = short_forms_.find(key);
  return found == short_forms_.end() ? std::string_view() : found->second;
}

const KnownEntity* AliasTable::find_demonym(std::string_view key) const { return look_up(demonyms_, key); }

}  // namespace pressmark::indexer
