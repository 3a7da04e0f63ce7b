// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/migrations.h"

#include <array>

#include <fmt/format.h>

#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

struct Migration {
  const char* name;
  const char* sql;
};

// The schema files, made into literals by the build.
constexpr char kInitial[] = {
#include "storage/catalog/schema/0001_initial.sql.inc"
};

constexpr std::array kMigrations{Migration{"0001_initial", kInitial}};
constexpr int kCurrentVersion = static_cast<int>(kMigrations.size());

int schema_version(Connection& connection) { return connection.database().execAndGet("PRAGMA user_version").getInt(); }

void refuse_newer(const Connection& connection, int version) {
  if (version > kCurrentVersion)
    throw StorageError(
        fmt::format("{} was written by a newer pressmark (schema {}, this program knows {}); use that one",
                    connection.file().string(), version, kCurrentVersion));
}

void run_migration(Connection& connection, int number) {
  const Migration& migration = kMigrations[static_cast<std::size_t>(number - 1)];
  translating(connection, migration.name, [&] {
    SQLite::Transaction transaction(connection.database());
    connection.database().exec(migration.sql);
    connection.database().exec(fmt::format("PRAGMA user_version = {}", number));
    transaction.commit();
  });
}

}  // namespace

void migrate(Connection& connection) {
  const int version = translating(connection, "read the schema version", [&] { return schema_version(connection); });
  refuse_newer(connection, version);
  for (int number = version + 1; number <= kCurrentVersion; ++number) run_migration(connection, number);
}

void require_current_schema(Connection& connection) {
  const int version = translating(connection, "read the schema version", [&] { return schema_version(connection); });
  refuse_newer(connection, version);
  if (version < kCurrentVersion)
    throw StorageError(
        fmt::format("{} has an older schema ({} of {}); any pressmark-index command brings it up to date",
                    connection.file().string(), version, kCurrentVersion));
}

}  // namespace pressmark::storage
