// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/entity_filter.h"

#include <algorithm>

#include <fmt/format.h>

#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostListed = 3;

std::optional<EntityKind> kind_of(const Field& field) {
  if (field.name == "person") return EntityKind::person;
  if (field.name == "org") return EntityKind::organisation;
  if (field.name == "place") return EntityKind::place;
  return std::nullopt;
}

std::string several(const Field& field, std::string_view name, const EntityDirectory::Found& found,
                    const EntityDirectory& directory) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < std::min(found.entities.size(), kMostListed); ++i)
    titles.push_back(directory.entity(found.entities[i]).title);
  std::string message = fmt::format("{}:{} is any of {}", field.name, name, fmt::join(titles, ", "));
  if (found.entities.size() > kMostListed) message += fmt::format(" and {} more", found.entities.size() - kMostListed);
  return message;
}

}  // namespace

NameFilter entity_filter(const Field& field, const std::vector<std::string>& names, const EntityDirectory& directory) {
  NameFilter filter;
  std::vector<std::string> terms;
  for (const std::string& name : names) {
    const EntityDirectory::Found found = directory.find(kind_of(field), name);
    if (found.names.empty()) filter.messages.push_back(fmt::format("no {} '{}'", field.name, name));
    if (found.entities.size() > 1) filter.messages.push_back(several(field, name, found, directory));
    if (!found.surname.empty())
      filter.messages.push_back(fmt::format("{}:'{}' is also '{}' alone", field.name, name, found.surname));
    for (const NameId id : found.names) terms.push_back(storage::layout::name_term(id));
  }
  filter.query =
      terms.empty() ? Xapian::Query::MatchNothing : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  return filter;
}

}  // namespace pressmark::query
