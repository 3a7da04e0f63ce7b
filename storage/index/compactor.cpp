// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/compactor.h"

#include <xapian.h>

#include "storage/base/file.h"
#include "storage/index/xapian_border.h"

namespace pressmark::storage {

void merge_databases(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output) {
  translating(output, "merge segments into", [&] {
    Xapian::Database all;
    for (const std::filesystem::path& input : inputs) all.add_database(Xapian::Database(input.string()));
    // Not FULLER: its blocks cannot be split well when the result is changed in place later.
    all.compact(output.string(), Xapian::DBCOMPACT_NO_RENUMBER | Xapian::Compactor::FULL | Xapian::DB_NO_SYNC);
  });
}

std::string seal_generation(const std::filesystem::path& generation, const PartState& state,
                            const std::set<std::string>& languages) {
  const std::string uuid = translating(generation, "finish", [&] {
    Xapian::WritableDatabase database(generation.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC);
    set_layout(database);
    set_state(database, state);
    forget_changes(database);
    set_languages(database, languages);
    database.commit();
    return database.get_uuid();
  });
  fsync_tree(generation);
  return uuid;
}

}  // namespace pressmark::storage
