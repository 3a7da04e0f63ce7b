// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which inputs need not be read, because nothing about them has changed since a run read them to their end.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/source/input_walker.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"

namespace pressmark::indexer {

/// Looks into the ledger through a connection of its own, opened at the first question. Inputs are mostly asked for in
/// the order of their paths, so it reads some that follow along with the one that is asked for: what a run itself
/// writes about these meanwhile is not seen, and they are read once more than need be. Belongs to the thread that asks.
class KnownInputs {
 public:
  explicit KnownInputs(std::filesystem::path catalog) : catalog_file_(std::move(catalog)) {}
  /// What the ledger has of it, where its size and time are still those; else nullptr, as for standard input, which has
  /// neither. Good until the next question.
  [[nodiscard]] const storage::Input* unchanged(const InputFile& file);

 private:
  [[nodiscard]] const storage::Input* find(const std::string& path);
  [[nodiscard]] bool page_covers(const std::string& path) const;
  void read_page(const std::string& path);

  std::filesystem::path catalog_file_;
  std::optional<storage::Catalog> catalog_;
  std::vector<storage::Input> page_;  // all that the ledger has from page_begin_ on, as far as it goes
  std::string page_begin_;
  std::size_t page_rows_ = 0;  // asked for; page_ is shorter where the ledger ends
};

}  // namespace pressmark::indexer
