// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_inputs.h"

namespace pressmark::indexer {

std::optional<storage::Input> KnownInputs::unchanged(const InputFile& file) {
  if (file.modified == sys_nanoseconds()) return std::nullopt;
  if (!catalog_) catalog_.emplace(catalog_file_, storage::Access::read_only);
  auto before = catalog_->ledger().find_input(file.path.string());
  const bool same =
      before && before->problem.empty() && before->bytes == file.bytes && before->modified == file.modified;
  return same ? before : std::nullopt;
}

}  // namespace pressmark::indexer
