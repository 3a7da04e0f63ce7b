// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/known_inputs.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

// A page that goes on from the one before it is twice as long; one that lies elsewhere begins anew, so that inputs in
// any other order do not cost a long page each.
constexpr std::size_t kLeastRows = 4;
constexpr std::size_t kMostRows = 512;

}  // namespace

const storage::Input* KnownInputs::unchanged(const InputFile& file) {
  if (file.modified == sys_nanoseconds()) return nullptr;
  const storage::Input* const before = find(file.path.native());
  const bool same =
      before != nullptr && before->problem.empty() && before->bytes == file.bytes && before->modified == file.modified;
  return same ? before : nullptr;
}

const storage::Input* KnownInputs::find(const std::string& path) {
  if (!page_covers(path)) read_page(path);
  const auto found =
      std::lower_bound(page_.begin(), page_.end(), path,
                       [](const storage::Input& input, const std::string& sought) { return input.path < sought; });
  return found != page_.end() && found->path == path ? &*found : nullptr;
}

bool KnownInputs::page_covers(const std::string& path) const {
  if (page_rows_ == 0 || path < page_begin_) return false;
  return page_.size() < page_rows_ || path <= page_.back().path;
}

void KnownInputs::read_page(const std::string& path) {
  if (!catalog_) catalog_.emplace(catalog_file_, storage::Access::read_only);
  const bool goes_on = page_rows_ > 0 && path > page_begin_;
  page_rows_ = goes_on ? std::min(2 * page_rows_, kMostRows) : kLeastRows;
  page_ = catalog_->ledger().inputs_from(path, page_rows_);
  page_begin_ = path;
}

}  // namespace pressmark::indexer
