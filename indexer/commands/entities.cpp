// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/commands/run_note.h"
#include "storage/archive/archive_location.h"
#include "storage/base/error.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/name_table.h"

namespace pressmark::indexer {
namespace {

constexpr std::array<std::pair<std::string_view, EntityKind>, 3> kKinds{
    {{"person:", EntityKind::person}, {"org:", EntityKind::organisation}, {"place:", EntityKind::place}}};

std::vector<NameId> names_called(storage::NameTable& names, std::string_view text) {
  std::vector<NameId> found;
  for (const auto& [prefix, kind] : kKinds) {
    const bool stated = text.starts_with(prefix);
    if (const auto name = names.find(kind, text.substr(stated ? prefix.size() : 0))) found.push_back(*name);
    if (stated) return {found.end() - (found.empty() ? 0 : 1), found.end()};
  }
  return found;
}

/// Exactly one name of the archive, as a person writes it: "Kiev", or "place:Kiev" where it is of several kinds.
NameId name_called(storage::Catalog& catalog, const std::string& text) {
  const std::vector<NameId> found = names_called(catalog.names(), text);
  if (found.empty()) throw UsageError(fmt::format("the archive has no name '{}'", text));
  if (found.size() > 1)
    throw UsageError(fmt::format("'{0}' is of several kinds; write person:{0}, org:{0} or place:{0}", text));
  return found.front();
}

std::string title_of(storage::Catalog& catalog, EntityId entity) {
  if (auto given = catalog.entities().given_title(entity)) return *given;
  return catalog.names().name(NameId(entity.value())).value().name;
}

/// A change of what names stand for, as a run of its own.
template <class Change>
int change_entities(const ArchiveOptions& archive, const Change& change) {
  const sys_seconds started = now();
  storage::ArchiveWriter writer(storage::resolve_archive(archive.directory), {.lock_wait = archive.lock_wait});
  {
    storage::Transaction transaction(writer.catalog());
    change(writer.catalog());
    transaction.commit();
  }
  writer.finish();
  note_run(writer, "entity", started);
  return kExitDone;
}

}  // namespace

int merge_entities(const ArchiveOptions& archive, const std::string& name, const std::string& into) {
  return change_entities(archive, [&](storage::Catalog& catalog) {
    const EntityId from = catalog.entities().entity_of(name_called(catalog, name));
    const EntityId to = catalog.entities().entity_of(name_called(catalog, into));
    const std::string before = title_of(catalog, from);
    catalog.entities().decide_alias(NameId(from.value()), NameId(to.value()));
    fmt::print("{} is {} from now on\n", before, title_of(catalog, to));
  });
}

int split_entity(const ArchiveOptions& archive, const std::string& text) {
  return change_entities(archive, [&](storage::Catalog& catalog) {
    const NameId name = name_called(catalog, text);
    const EntityId entity = catalog.entities().entity_of(name);
    if (entity.value() == name.value())
      throw UsageError(fmt::format("'{}' stands for no other name; split those that stand for it", text));
    catalog.entities().decide_alone(name);
    fmt::print("{} is no longer {}\n", title_of(catalog, EntityId(name.value())), title_of(catalog, entity));
  });
}

int rename_entity(const ArchiveOptions& archive, const std::string& name, const std::string& title) {
  return change_entities(archive, [&](storage::Catalog& catalog) {
    const EntityId entity = catalog.entities().entity_of(name_called(catalog, name));
    const std::string before = title_of(catalog, entity);
    catalog.entities().set_title(entity, title);
    fmt::print("{} is shown as {} from now on\n", before, title_of(catalog, entity));
  });
}

}  // namespace pressmark::indexer
