// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/entity_directory.h"

#include <algorithm>
#include <utility>

#include "query/search/name_match.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

bool is_of(EntityKind kind, std::optional<EntityKind> wanted) { return !wanted || *wanted == kind; }

std::string last_word(const std::string& key) {
  const std::size_t space = key.rfind(' ');
  return space == std::string::npos ? std::string() : key.substr(space + 1);
}

void make_distinct(std::vector<NameId>& names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

EntityId EntityDirectory::entity_of(NameId name) const { return catalog_->entities().entity_of(name); }
std::vector<NameId> EntityDirectory::names_of(EntityId entity) const { return catalog_->entities().names_of(entity); }

std::optional<std::string> EntityDirectory::name(NameId id) const {
  auto found = catalog_->names().name(id);
  return found ? std::optional(std::move(found->name)) : std::nullopt;
}

std::uint64_t EntityDirectory::articles_using(NameId name) const {
  return index_->database().get_termfreq(storage::layout::name_term(name));
}

// What of the archive's names can be meant, from one pass over all of them.
struct EntityDirectory::Candidates {
  std::vector<NameId> whole;      // named so
  std::vector<NameId> bearers;    // persons whose surname it is
  std::vector<NameId> within;     // the words stand in the name
  std::vector<NameId> surnames;   // of a person's full name: the surname alone
  std::vector<NameId> relatives;  // ... and those who have it in their full names
};

EntityDirectory::Candidates EntityDirectory::candidates(std::optional<EntityKind> kind, const std::string& key) const {
  Candidates found;
  const std::string surname = last_word(key);
  catalog_->names().visit([&](NameId id, EntityKind its_kind, std::string_view name) {
    if (!is_of(its_kind, kind)) return;
    const bool person = its_kind == EntityKind::person;
    const NameMatch match = match_name(name, key);
    if (match == NameMatch::whole) found.whole.push_back(id);
    if (match == NameMatch::end && person) found.bearers.push_back(id);
    if (match == NameMatch::end || match == NameMatch::within) found.within.push_back(id);
    if (!person || surname.empty()) return;
    const NameMatch family = match_name(name, surname);
    if (family == NameMatch::whole) found.surnames.push_back(id);
    if (family == NameMatch::end) found.relatives.push_back(id);
  });
  return found;
}

void EntityDirectory::add_surname(Found& found, const Candidates& among) const {
  if (among.surnames.empty()) return;
  std::uint64_t all = 0;
  std::uint64_t theirs = 0;
  for (const NameId relative : among.relatives) {
    const std::uint64_t articles = articles_using(relative);
    all += articles;
    if (std::binary_search(found.names.begin(), found.names.end(), relative)) theirs += articles;
  }
  if (theirs == 0 || static_cast<double>(theirs) < kDominance * static_cast<double>(all)) return;
  for (const NameId surname : among.surnames) {
    found.names.push_back(surname);
    found.surname = name(surname).value_or("");
  }
}

EntityDirectory::Found EntityDirectory::find(std::optional<EntityKind> kind, std::string_view name) const {
  Found found;
  const std::string key = name_key(name);
  if (key.empty()) return found;
  const Candidates among = candidates(kind, key);
  std::vector<NameId> named = among.whole;
  named.insert(named.end(), among.bearers.begin(), among.bearers.end());
  if (named.empty()) named = among.within;
  std::vector<std::pair<std::uint64_t, EntityId>> ranked;
  for (const NameId id : named) {
    const EntityId entity = entity_of(id);
    const auto same = [entity](const auto& known) { return known.second == entity; };
    if (std::any_of(ranked.begin(), ranked.end(), same)) continue;
    std::uint64_t most = 0;
    for (const NameId other : names_of(entity)) {
      most = std::max(most, articles_using(other));
      found.names.push_back(other);
    }
    ranked.emplace_back(most, entity);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [articles, entity] : ranked) found.entities.push_back(entity);
  make_distinct(found.names);
  add_surname(found, among);
  make_distinct(found.names);
  return found;
}

// The most articles that use any name of its entity.
std::uint64_t EntityDirectory::articles_of(NameId name) const {
  std::uint64_t most = articles_using(name);
  const EntityId entity = entity_of(name);
  if (entity.value() == name.value()) return most;
  for (const NameId other : names_of(entity)) most = std::max(most, articles_using(other));
  return most;
}

std::vector<CountedName> EntityDirectory::complete(std::string_view begun, std::optional<EntityKind> kind,
                                                   std::size_t limit) const {
  const std::string key = name_key(begun);
  std::vector<CountedName> names;
  if (key.empty()) return names;
  std::vector<NameId> ids;
  catalog_->names().visit([&](NameId id, EntityKind its_kind, std::string_view name) {
    if (ids.size() == kMostWeighed || !is_of(its_kind, kind) || match_name(name, key) == NameMatch::none) return;
    ids.push_back(id);
    names.push_back({std::string(name), its_kind});
  });
  for (std::size_t i = 0; i < ids.size(); ++i) names[i].articles = articles_of(ids[i]);
  std::erase_if(names, [](const CountedName& name) { return name.articles == 0; });
  std::stable_sort(names.begin(), names.end(),
                   [](const CountedName& a, const CountedName& b) { return a.articles > b.articles; });
  names.resize(std::min(names.size(), limit));
  return names;
}

}  // namespace pressmark::query
