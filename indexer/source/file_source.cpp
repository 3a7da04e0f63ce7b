// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/file_source.h"

#include "indexer/source/whole_input.h"

namespace pressmark::indexer {

std::optional<Item> FileSource::next() {
  if (stage_ == Stage::text) {
    auto too_large = read_whole(input_);
    stage_ = too_large ? Stage::end : Stage::damage;
    if (too_large) return std::move(*too_large);
    if (!input_.window().empty() || !input_.damage()) return make_record(input_.window());
  }
  if (stage_ == Stage::end) return std::nullopt;
  stage_ = Stage::end;
  return damaged_end(input_);
}

}  // namespace pressmark::indexer
