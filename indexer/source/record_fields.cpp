// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/record_fields.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace pressmark::indexer {
namespace {

/// Several texts in one: paragraphs of a body, parts of anything else.
std::string joined(std::vector<std::string> texts, std::string_view separator) {
  if (texts.size() == 1) return std::move(texts.front());
  return fmt::format("{}", fmt::join(texts, separator));
}

std::string& text_field(Record& record, RecordField field) {
  switch (field) {
    case RecordField::title:
      return record.title;
    case RecordField::body:
      return record.body;
    case RecordField::date:
      return record.date;
    case RecordField::updated:
      return record.updated;
    case RecordField::source:
      return record.source;
    case RecordField::url:
      return record.url;
    case RecordField::language:
      return record.language;
    case RecordField::external_id:
      return record.external_id;
    default:
      return record.section;
  }
}

}  // namespace

void set_field(Record& record, RecordField field, std::vector<std::string> texts) {
  if (field == RecordField::authors) {
    record.authors = std::move(texts);
  } else if (field == RecordField::body || field == RecordField::section) {
    text_field(record, field) = joined(std::move(texts), field == RecordField::body ? "\n\n" : ", ");
  } else {
    text_field(record, field) = std::move(texts.front());
  }
}

}  // namespace pressmark::indexer
