// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"

#include <system_error>

#include "storage/catalog/article_table.h"
#include "storage/catalog/cluster_table.h"
#include "storage/catalog/connection.h"
#include "storage/catalog/entity_table.h"
#include "storage/catalog/ledger.h"
#include "storage/catalog/migrations.h"
#include "storage/catalog/name_table.h"
#include "storage/catalog/outbox.h"

namespace pressmark::storage {
namespace {

// A writer killed while it committed can leave its last transaction in the -wal file, whole but not yet in the shared
// index of it. Beside a reader who keeps that index alive nobody sees it, until a later opening reads the file anew: it
// would come back. One write of our own goes over it, so that what this writer sees is what stays. A writer that has
// closed its catalog leaves an empty file, from which nothing can come.
void settle(Connection& connection) {
  std::filesystem::path log = connection.file();
  std::error_code absent;
  if (std::filesystem::file_size(log += "-wal", absent) == 0) return;
  translating(connection, "begin to write", [&] {
    connection.database().exec(
        "INSERT INTO archive_state (key, value) VALUES ('openings', '1') "
        "ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1");
  });
}

const char* beginning(Transaction::Kind kind) {
  switch (kind) {
    case Transaction::Kind::read:
      return "BEGIN";
    case Transaction::Kind::note:
      return "PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE";
    case Transaction::Kind::write:
      break;
  }
  return "PRAGMA synchronous = FULL; BEGIN IMMEDIATE";
}

}  // namespace

Catalog::Catalog(const std::filesystem::path& file, Access access)
    : connection_(std::make_unique<Connection>(file, access)) {
  if (access == Access::read_write) {
    migrate(*connection_);
    settle(*connection_);
  } else {
    require_current_schema(*connection_);
  }
  articles_ = std::make_unique<ArticleTable>(*connection_);
  clusters_ = std::make_unique<ClusterTable>(*connection_);
  entities_ = std::make_unique<EntityTable>(*connection_);
  names_ = std::make_unique<NameTable>(*connection_);
  ledger_ = std::make_unique<Ledger>(*connection_);
  outbox_ = std::make_unique<Outbox>(*connection_);
}

Catalog::Catalog(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

ArticleTable& Catalog::articles() { return *articles_; }
ClusterTable& Catalog::clusters() { return *clusters_; }
EntityTable& Catalog::entities() { return *entities_; }
NameTable& Catalog::names() { return *names_; }
Ledger& Catalog::ledger() { return *ledger_; }
Outbox& Catalog::outbox() { return *outbox_; }

std::string Catalog::integrity_problem() {
  return translating(*connection_, "check the file", [&] {
    auto statement = connection_->prepare("PRAGMA integrity_check(1)");
    statement->executeStep();
    std::string answer = statement->getColumn(0).getString();
    return answer == "ok" ? std::string() : answer;
  });
}

Transaction::Transaction(Catalog& catalog, Kind kind) : connection_(catalog.connection_.get()) {
  connection_->execute(beginning(kind));
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    connection_->execute("ROLLBACK");
  } catch (const Error&) {
    // A failed statement may have rolled back already; either way nothing of this transaction stays.
  }
}

void Transaction::commit() {
  connection_->execute("COMMIT");
  open_ = false;
}

}  // namespace pressmark::storage
