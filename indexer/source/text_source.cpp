// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/text_source.h"

#include <utility>

#include <fmt/format.h>

#include "indexer/source/charset.h"

namespace pressmark::indexer {

std::optional<Item> TextSource::next() {
  if (stage_ == Stage::text) {
    while (input_.window().size() <= kMaxRecordBytes && input_.grow()) continue;
    stage_ = Stage::damage;
    if (input_.window().size() > kMaxRecordBytes) {
      stage_ = Stage::end;
      return Reject{{}, RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
    }
    if (!input_.window().empty() || !input_.damage()) return take_record();
  }
  if (stage_ == Stage::end) return std::nullopt;
  stage_ = Stage::end;
  const auto damage = input_.damage();
  if (!damage) return std::nullopt;
  return Reject{"its end", damage->reason, damage->detail};
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
