// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What names are found with: the alias table and the tagger's model. Made once; any thread may read it.

#include <filesystem>
#include <memory>

#include "indexer/enrich/alias_table.h"
#include "indexer/enrich/tagging/tagger_model.h"

namespace pressmark::indexer {

class NameSources {
 public:
  /// Throws StorageError where the model cannot be read or is damaged.
  explicit NameSources(const std::filesystem::path& model) : model_(TaggerModel::load(model)) {}

  [[nodiscard]] const AliasTable& table() const { return table_; }
  [[nodiscard]] const TaggerModel& model() const { return *model_; }

 private:
  std::unique_ptr<const TaggerModel> model_;
  AliasTable table_;
};

}  // namespace pressmark::indexer
