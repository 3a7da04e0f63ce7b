// SPDX-License-Identifier: GPL-3.0-or-later
// With the other json_ files the one place that knows simdjson.
#include "indexer/source/json_record.h"

#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/source/input_buffer.h"
#include "indexer/source/json_collection.h"
#include "indexer/source/json_repair.h"

namespace pressmark::indexer {
namespace {

namespace dom = simdjson::dom;
static_assert(kInputPadding >= simdjson::SIMDJSON_PADDING);

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

std::optional<Item> JsonRecordReader::read(std::string_view json, std::string where) {
  bool repaired = false;
  dom::element value;
  auto error = parser_->parser.parse(json.data(), json.size(), false).get(value);
  if (is_mendable(error)) {
    RepairedJson mended = repair_json(json);
    repaired = mended.replaced_bytes;
    parser_->repaired = std::move(mended.text);
    error = parser_->parser.parse(parser_->repaired).get(value);
  }
  if (error != simdjson::SUCCESS) {
    return Reject{std::move(where), RejectReason::broken_json, simdjson::error_message(error)};
  }
  dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return Reject{std::move(where), RejectReason::not_an_object, {}};
  auto records = json::read_collection(object);
  if (!records) return Reject{std::move(where), RejectReason::no_article_text, "a picture, or the like"};
  for (Record& record : *records) {
    record.where = record.where.empty() ? where : fmt::format("{}.{}", where, record.where);
    record.repaired = repaired;
  }
  records_.assign(std::make_move_iterator(records->begin()), std::make_move_iterator(records->end()));
  return next();
}

std::optional<Item> JsonRecordReader::next() {
  if (records_.empty()) return std::nullopt;
  Item item = std::move(records_.front());
  records_.pop_front();
  return item;
}

}  // namespace pressmark::indexer
