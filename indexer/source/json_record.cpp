// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows simdjson.
#include "indexer/source/json_record.h"

#include <array>
#include <limits>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/source/field_names.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/json_repair.h"

namespace pressmark::indexer {
namespace {

namespace dom = simdjson::dom;
static_assert(kInputPadding >= simdjson::SIMDJSON_PADDING);

constexpr int kMaxNesting = 4;  // of values within a field: {"source": {"name": ...}}
/// Members of an object that say in words what it is, most telling first.
constexpr std::array<std::string_view, 9> kTellingMembers{"name",   "title",   "text", "value", "#text",
                                                          "@value", "content", "html", "url"};

std::vector<std::string> texts_of(dom::element value, int depth);

std::vector<std::string> texts_of_array(dom::array values, int depth) {
  std::vector<std::string> texts;
  for (const dom::element value : values) {
    for (std::string& text : texts_of(value, depth)) texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<std::string> texts_of_object(dom::object object, int depth) {
  for (const std::string_view member : kTellingMembers) {
    dom::element value;
    if (object.at_key(member).get(value) != simdjson::SUCCESS) continue;
    std::vector<std::string> texts = texts_of(value, depth);
    if (!texts.empty()) return texts;
  }
  return {};
}

/// The words of a value, however it is wrapped; truth values and null have none.
std::vector<std::string> texts_of(dom::element value, int depth) {
  if (depth > kMaxNesting) return {};
  switch (value.type()) {
    case dom::element_type::STRING: {
      const std::string_view text = value.get_string().value_unsafe();
      return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::string(text)};
    }
    case dom::element_type::INT64:
      return {fmt::format("{}", value.get_int64().value_unsafe())};
    case dom::element_type::UINT64:
      return {fmt::format("{}", value.get_uint64().value_unsafe())};
    case dom::element_type::DOUBLE:
      return {fmt::format("{}", value.get_double().value_unsafe())};
    case dom::element_type::ARRAY:
      return texts_of_array(value.get_array().value_unsafe(), depth + 1);
    case dom::element_type::OBJECT:
      return texts_of_object(value.get_object().value_unsafe(), depth + 1);
    default:
      return {};
  }
}

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

void assign(Record& record, RecordField field, std::vector<std::string> texts) {
  if (field == RecordField::authors) {
    record.authors = std::move(texts);
  } else if (field == RecordField::body || field == RecordField::section) {
    text_field(record, field) = joined(std::move(texts), field == RecordField::body ? "\n\n" : ", ");
  } else {
    text_field(record, field) = std::move(texts.front());
  }
}

/// Fills the record's fields, each from the member whose name stands first in the table.
void read_members(dom::object object, Record& record) {
  std::array<std::size_t, kRecordFields> taken;
  taken.fill(std::numeric_limits<std::size_t>::max());
  for (const auto [name, value] : object) {
    const auto row = find_field_name(name);
    if (!row) continue;
    const RecordField field = kFieldNames[*row].field;
    std::size_t& best = taken[static_cast<std::size_t>(field)];
    if (*row >= best) continue;
    std::vector<std::string> texts = texts_of(value, 0);
    if (texts.empty()) continue;
    best = *row;
    assign(record, field, std::move(texts));
  }
}

bool is_mendable(simdjson::error_code error) {
  return error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS || error == simdjson::STRING_ERROR;
}

}  // namespace

struct JsonRecordReader::Parser {
  dom::parser parser;
  std::string repaired;  // a mended text, kept while its values are read
};

JsonRecordReader::JsonRecordReader() : parser_(std::make_unique<Parser>()) {}
JsonRecordReader::~JsonRecordReader() = default;

Item JsonRecordReader::read(std::string_view json, std::string where) {
  Record record;
  dom::element value;
  auto error = parser_->parser.parse(json.data(), json.size(), false).get(value);
  if (is_mendable(error)) {
    RepairedJson repaired = repair_json(json);
    record.repaired = repaired.replaced_bytes;
    parser_->repaired = std::move(repaired.text);
    error = parser_->parser.parse(parser_->repaired).get(value);
  }
  if (error != simdjson::SUCCESS) {
    return Reject{std::move(where), RejectReason::broken_json, simdjson::error_message(error)};
  }
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return Reject{std::move(where), RejectReason::not_an_object, {}};
  read_members(object, record);
  record.where = std::move(where);
  record.form = BodyForm::markup;
  return record;
}

}  // namespace pressmark::indexer
