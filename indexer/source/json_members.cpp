// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_members.h"

#include <array>
#include <limits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/source/field_names.h"
#include "indexer/source/record_fields.h"

namespace pressmark::indexer::json {
namespace {

namespace dom = simdjson::dom;

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

bool is_html_rendition(dom::element value) {
  dom::object rendition;
  if (value.get(rendition) != simdjson::SUCCESS) return false;
  const std::string type = json::text_member(rendition, "contenttype") + json::text_member(rendition, "contentType");
  return type.find("html") != std::string::npos;
}

/// Renditions of one text, told by what each says of its kind, are not to be joined: the first in HTML is taken.
std::vector<std::string> body_texts_of(dom::element value) {
  dom::array renditions;
  if (value.get(renditions) != simdjson::SUCCESS) return texts_of(value, 0);
  for (const dom::element rendition : renditions) {
    if (is_html_rendition(rendition)) return texts_of(rendition, 0);
  }
  return texts_of(value, 0);
}

void read_member(Record& record, RecordField field, dom::element value, std::size_t row, std::size_t& best) {
  std::vector<std::string> texts = field == RecordField::body ? body_texts_of(value) : texts_of(value, 0);
  if (texts.empty()) return;
  best = row;
  set_field(record, field, std::move(texts));
}

}  // namespace

Record read_members(dom::object object) {
  Record record;
  std::array<std::size_t, kRecordFields> taken;
  taken.fill(std::numeric_limits<std::size_t>::max());
  for (const auto [name, value] : object) {
    const auto row = find_field_name(name);
    if (!row) continue;
    const RecordField field = kFieldNames[*row].field;
    std::size_t& best = taken[static_cast<std::size_t>(field)];
    if (*row < best) read_member(record, field, value, *row, best);
  }
  if (record.date.empty()) record.date = record.updated;
  record.form = BodyForm::markup;
  return record;
}

std::string text_member(dom::object object, std::string_view name) {
  dom::element value;
  if (object.at_key(name).get(value) != simdjson::SUCCESS) return {};
  std::vector<std::string> texts = texts_of(value, 0);
  return texts.empty() ? std::string() : std::move(texts.front());
}

}  // namespace pressmark::indexer::json
