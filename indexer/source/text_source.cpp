// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/text_source.h"

#include <utility>

#include "indexer/source/charset.h"

namespace pressmark::indexer {

Record TextSource::make_record(std::string_view bytes) const {
  Record record;
  Decoded text = to_utf8(bytes);
  record.body = std::move(text.text);
  record.repaired = text.repaired;
  record.form = BodyForm::document;
  return record;
}

}  // namespace pressmark::indexer
