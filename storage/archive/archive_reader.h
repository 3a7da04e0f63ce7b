// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Catalog and index as one snapshot to read. Belongs to one thread; never writes a byte of the archive.

#include <cstdint>
#include <filesystem>

#include "storage/archive/archive_folder.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/index/index_reader.h"

namespace pressmark::storage {

class ArchiveReader {
 public:
  /// Throws StorageError where there is no archive, RebuildNeeded where its index cannot answer.
  explicit ArchiveReader(const std::filesystem::path& directory);

  [[nodiscard]] const IndexReader& index() const { return index_; }
  [[nodiscard]] Catalog& catalog() { return catalog_; }
  [[nodiscard]] const ArchiveFolder& folder() const { return folder_; }

  /// Moves the index to the newest snapshot: before each query of a long session, and after a search was overtaken.
  void refresh() { index_.reopen(); }

  /// Whether every document of the index snapshot still has its row: false when a writer has drained past it since.
  /// Ask inside the catalog's read Transaction that fetches the rows; on false, refresh() and search again.
  [[nodiscard]] bool rows_cover_index();

 private:
  ArchiveFolder folder_;
  IndexReader index_;  // first the index, then the catalog: every hit has its row
  Catalog catalog_;
};

}  // namespace pressmark::storage
