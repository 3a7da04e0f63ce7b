// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/html_source.h"

namespace pressmark::indexer {

Record HtmlSource::make_record(std::string_view bytes) const {
  Record record;
  record.body = bytes;
  record.form = BodyForm::page;
  return record;
}

}  // namespace pressmark::indexer
