// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The catalog: the truth of an archive. Every article's metadata and text, the ledger of what came in, the outbox of
// what the index has still to learn. One SQLite file in WAL mode, synchronous=FULL. A Catalog and all it hands out
// belong to one thread; any number of readers may stand beside one writer. Throws StorageError.

#include <filesystem>
#include <memory>
#include <string>

namespace pressmark::storage {

class ArticleTable;
class ClusterTable;
class Connection;
class EntityTable;
class Ledger;
class NameTable;
class Outbox;

enum class Access { read_only, read_write };

class Catalog {
 public:
  /// read_write creates the file where it is absent and brings the schema up to date; read_only refuses either.
  Catalog(const std::filesystem::path& file, Access access);
  Catalog(Catalog&&) noexcept;
  ~Catalog();

  [[nodiscard]] ArticleTable& articles();
  [[nodiscard]] ClusterTable& clusters();
  [[nodiscard]] EntityTable& entities();
  [[nodiscard]] NameTable& names();
  [[nodiscard]] Ledger& ledger();
  [[nodiscard]] Outbox& outbox();

  /// SQLite's own check of the file; empty when it finds nothing wrong.
  [[nodiscard]] std::string integrity_problem();

 private:
  friend class Transaction;
  std::unique_ptr<Connection> connection_;
  std::unique_ptr<ArticleTable> articles_;
  std::unique_ptr<ClusterTable> clusters_;
  std::unique_ptr<EntityTable> entities_;
  std::unique_ptr<NameTable> names_;
  std::unique_ptr<Ledger> ledger_;
  std::unique_ptr<Outbox> outbox_;
};

/// All or nothing: rolls back unless commit() was called. `read` keeps one view of the catalog for several questions;
/// `note` is a write that does not wait for the disk: no kill undoes it, but a power cut may, until the next `write` is
/// committed or the catalog closed.
class Transaction {
 public:
  enum class Kind { read, write, note };
  explicit Transaction(Catalog& catalog, Kind kind = Kind::write);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

 private:
  Connection* connection_;
  bool open_ = true;
};

}  // namespace pressmark::storage
