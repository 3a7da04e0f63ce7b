// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which inputs need not be read, because nothing about them has changed since a run read them to their end.

#include <filesystem>
#include <optional>

#include "indexer/source/input_walker.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"

namespace pressmark::indexer {

/// Looks into the ledger through a connection of its own, opened at the first question. Belongs to the thread that
/// asks.
class KnownInputs {
 public:
  explicit KnownInputs(std::filesystem::path catalog) : catalog_file_(std::move(catalog)) {}
  /// What the ledger has of it, where its size and time are still those; standard input has neither.
  [[nodiscard]] std::optional<storage::Input> unchanged(const InputFile& file);

 private:
  std::filesystem::path catalog_file_;
  std::optional<storage::Catalog> catalog_;
};

}  // namespace pressmark::indexer
