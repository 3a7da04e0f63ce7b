// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_collection.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "indexer/source/feed_facts.h"
#include "indexer/source/json_members.h"
#include "indexer/source/trim.h"
#include "indexer/source/wire_item.h"

namespace pressmark::indexer::json {
namespace {

namespace dom = simdjson::dom;

constexpr int kMaxEnvelopes = 6;  // arrays counted: {"data": {"items": [{"item": ...}]}}
constexpr std::array<std::string_view, 8> kEnvelopeNames{"items", "item",    "articles",  "data",
                                                         "posts", "entries", "documents", "results"};
/// What ninjs calls an item that is no text, whatever caption it has.
constexpr std::array<std::string_view, 7> kOtherMedia{"picture", "graphic",  "audio",    "video",
                                                      "event",   "planning", "component"};

/// By the version that it states, or by the links that only a feed has.
bool is_json_feed(dom::object object) {
  return text_member(object, "version").find("jsonfeed.org/") != std::string::npos ||
         !text_member(object, "feed_url").empty() || !text_member(object, "home_page_url").empty();
}

bool is_other_medium(dom::object object) {
  const std::string type = text_member(object, "type");
  const bool has_time =
      !text_member(object, "versioncreated").empty() || !text_member(object, "versionCreated").empty();
  return has_time && std::find(kOtherMedia.begin(), kOtherMedia.end(), type) != kOtherMedia.end();
}

bool holds_objects(dom::element value) {
  dom::array members;
  if (value.get(members) == simdjson::SUCCESS) return members.size() == 0 || members.at(0).is_object();
  return value.is_object();
}

/// What the object is an envelope of; nothing where it is none.
std::vector<dom::element> contents_of(dom::object object) {
  std::vector<dom::element> contents;
  for (const std::string_view name : kEnvelopeNames) {
    dom::element value;
    if (object.at_key(name).get(value) == simdjson::SUCCESS && holds_objects(value)) contents.push_back(value);
  }
  if (contents.empty() || is_json_feed(object)) return contents;
  const Record own = read_members(object);
  return trim(own.title).empty() && trim(own.body).empty() ? contents : std::vector<dom::element>();
}

/// Appends the objects of a value that are no envelopes themselves.
void append_objects(dom::element value, int depth, std::vector<dom::object>& objects) {
  dom::array members;
  dom::object object;
  if (value.get(members) == simdjson::SUCCESS && depth < kMaxEnvelopes) {
    for (const dom::element member : members) append_objects(member, depth + 1, objects);
  } else if (value.get(object) == simdjson::SUCCESS) {
    const auto contents = depth < kMaxEnvelopes ? contents_of(object) : std::vector<dom::element>();
    for (const dom::element content : contents) append_objects(content, depth + 1, objects);
    if (contents.empty()) objects.push_back(object);
  }
}

FeedFacts read_feed_facts(dom::object feed) {
  Record said = read_members(feed);
  return bounded({std::move(said.title), {}, std::move(said.language), std::move(said.authors)});
}

Record read_object(dom::object object) {
  Record record = read_members(object);
  if (auto text = nitf_body(record.body)) record.body = std::move(*text);
  return record;
}

}  // namespace

std::optional<std::vector<Record>> read_collection(dom::object object) {
  const std::vector<dom::element> contents = contents_of(object);
  if (contents.empty() && is_other_medium(object)) return std::nullopt;
  if (contents.empty()) return std::vector<Record>{read_object(object)};
  std::vector<dom::object> objects;
  for (const dom::element content : contents) append_objects(content, 1, objects);
  const bool is_feed = is_json_feed(object);
  const FeedFacts feed = is_feed ? read_feed_facts(object) : FeedFacts();
  std::vector<Record> records;
  for (std::size_t at = 0; at < objects.size(); ++at) {
    if (is_other_medium(objects[at])) continue;
    records.push_back(read_object(objects[at]));
    records.back().where = fmt::format("{}", at + 1);
    if (is_feed) add_feed_facts(feed, records.back());
  }
  return records;
}

}  // namespace pressmark::indexer::json
