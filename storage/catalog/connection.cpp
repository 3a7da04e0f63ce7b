// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/connection.h"

#include <sqlite3.h>

namespace pressmark::storage {
namespace {

constexpr int kBusyMilliseconds = 10'000;

SQLite::Database open_database(const std::filesystem::path& file, Access access) {
  const int flags = access == Access::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
  try {
    return {file.string(), flags | SQLITE_OPEN_NOMUTEX, kBusyMilliseconds};
  } catch (const SQLite::Exception& error) {
    throw StorageError("cannot open catalog " + file.string() + ": " + error.what());
  }
}

// A database closed cleanly keeps its -wal and -shm files, so that a user who may only read can still open it.
void keep_wal_files(SQLite::Database& database) {
  int on = 1;
  sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_PERSIST_WAL, &on);
}

void forbid_tricks(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Access access)
    : file_(file), access_(access), database_(open_database(file, access)) {
  translating(*this, "set up the connection", [&] {
    forbid_tricks(database_);
    if (access == Access::read_only) return;
    keep_wal_files(database_);
    // A page of 16 KiB holds a dozen texts: less of it stays empty than of the usual 4 KiB. Only a new file takes it.
    database_.exec(
        "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
        "PRAGMA cache_size = -65536");
  });
}

// The last writer leaves the -wal file there but empty; a reader in the middle of something leaves it to the next.
Connection::~Connection() {
  statements_.clear();
  if (access_ == Access::read_only) return;
  sqlite3_busy_timeout(database_.getHandle(), 0);
  sqlite3_wal_checkpoint_v2(database_.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

Statement Connection::prepare(const char* sql) {
  auto& cached = statements_[sql];
  if (!cached) cached = std::make_unique<SQLite::Statement>(database_, sql);
  return Statement(*cached);
}

void Connection::execute(const char* sql) {
  translating(*this, "change rows", [&] { database_.exec(sql); });
}

}  // namespace pressmark::storage
