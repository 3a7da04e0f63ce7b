// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/text_source.h"

#include <utility>

#include "indexer/source/charset.h"
#include "indexer/source/whole_input.h"

namespace pressmark::indexer {

std::optional<Item> TextSource::next() {
  if (stage_ == Stage::text) {
    auto too_large = read_whole(input_);
    stage_ = too_large ? Stage::end : Stage::damage;
    if (too_large) return std::move(*too_large);
    if (!input_.window().empty() || !input_.damage()) return take_record();
  }
  if (stage_ == Stage::end) return std::nullopt;
  stage_ = Stage::end;
  return damaged_end(input_);
}

Record TextSource::take_record() {
  Record record;
  Decoded text = to_utf8(input_.window());
  record.body = std::move(text.text);
  record.repaired = text.repaired;
  record.form = BodyForm::document;
  return record;
}

}  // namespace pressmark::indexer
