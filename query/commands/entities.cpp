// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "query/commands/commands.h"
#include "query/present/entities_text.h"
#include "query/present/json.h"
#include "query/search/entity_profile.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {
namespace {

int list_entities(const EntitiesRequest& request, storage::ArchiveReader& archive) {
  const auto named = most_named(archive, request.kind, request.limit);
  std::string out;
  if (request.json)
    for (const auto& [entity, articles] : named) out += entity_json(entity, articles);
  else
    out = entities_text(named);
  write_output(out);
  return named.empty() ? 1 : 0;
}

void say_others(const EntitiesRequest& request, const std::vector<EntityId>& entities,
                const EntityDirectory& directory) {
  std::string others;
  for (std::size_t i = 1; i < std::min<std::size_t>(entities.size(), 6); ++i)
    others += fmt::format("{}{}", i > 1 ? ", " : "", directory.entity(entities[i]).title);
  if (!others.empty()) write_notes(fmt::format("'{}' is also in the name of {}\n", request.name, others));
}

}  // namespace

int entities(const EntitiesRequest& request) {
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  if (request.name.empty()) return list_entities(request, archive);
  const EntityDirectory directory(archive.catalog(), archive.index());
  const std::vector<EntityId> found = directory.find(request.kind, request.name).entities;
  if (found.empty()) {
    write_notes(fmt::format("pressmark: nobody and nothing is named '{}'\n", request.name));
    return 1;
  }
  const EntityProfile profile = profile_of(found.front(), archive);
  write_output(request.json ? profile_json(profile) : profile_text(profile, detect_terminal(request.color)));
  say_others(request, found, directory);
  return 0;
}

}  // namespace pressmark::query
