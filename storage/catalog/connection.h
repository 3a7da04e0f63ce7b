// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One SQLite connection as every table of the catalog uses it: pragmas set, statements kept prepared, errors
// translated. Private to storage/catalog: the only folder that includes SQLiteCpp. A connection belongs to one thread.

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "storage/base/error.h"
#include "storage/catalog/catalog.h"

namespace pressmark::storage {

/// A cached statement on loan: bound by the caller, reset when it goes.
class Statement {
 public:
  explicit Statement(SQLite::Statement& statement) : statement_(&statement) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() {
    statement_->tryReset();
    statement_->clearBindings();
  }
  SQLite::Statement* operator->() { return statement_; }
  SQLite::Statement& operator*() { return *statement_; }

 private:
  SQLite::Statement* statement_;
};

class Connection {
 public:
  Connection(const std::filesystem::path& file, Access access);
  ~Connection();

  /// `sql` must be a literal: its address is the cache's key.
  [[nodiscard]] Statement prepare(const char* sql);
  void execute(const char* sql);
  [[nodiscard]] SQLite::Database& database() { return database_; }
  [[nodiscard]] const std::filesystem::path& file() const { return file_; }

 private:
  std::filesystem::path file_;
  Access access_;
  SQLite::Database database_;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

/// Runs `work`; what SQLite throws becomes a StorageError that says what was attempted on which catalog.
template <class Work>
auto translating(const Connection& connection, const char* attempt, Work&& work) -> decltype(work()) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& error) {
    throw StorageError(std::string("cannot ") + attempt + " in " + connection.file().string() + ": " + error.what());
  }
}

}  // namespace pressmark::storage
