// SPDX-License-Identifier: GPL-3.0-or-later
// The feeds that two parsers of feeds are tested with, against what those tests say is in them.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "indexer/extract/date_parser.h"
#include "indexer/extract/plain_html.h"
#include "indexer/extract/whitespace.h"
#include "indexer/source/compression.h"
#include "indexer/source/feed_item.h"
#include "indexer/source/feed_source.h"
#include "indexer/source/open_source.h"
#include "storage/base/unicode.h"
#include "tests/indexer/source/memory_bytes.h"
#include "tests/indexer/source/python_literal.h"
#include "tests/support/unpacked.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kFeedparser = "markup/feedparser-tests.tar.gz";
constexpr std::string_view kGofeed = "markup/gofeed-testdata.tar.gz";

/// What was compared, by field, and what differed.
struct Tally {
  std::map<std::string, std::pair<int, int>> fields;  // met, of all
  std::vector<std::string> differences;

  void count(const std::string& field, bool met, const std::string& what) {
    auto& [good, all] = fields[field];
    ++all;
    good += met ? 1 : 0;
    if (!met && field != "body") differences.push_back(field + " of " + what);
  }
  [[nodiscard]] std::string summary() const {
    std::string text;
    for (const auto& [field, counts] : fields) {
      text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", field, counts.first, counts.second);
    }
    return text;
  }
};

Items read_file(const std::filesystem::path& file) {
  const OpenedSource opened = open_source(file);
  return opened.source ? drain(*opened.source) : Items{};
}

/// As an article would show it: markup taken out, in one line.
std::string shown(std::string text) {
  if (looks_like_html(text)) text = html_to_text(text);
  tidy_line(text);
  return text;
}

/// Whether markup shows a text that the test states as markup or as plain text.
bool shows(const std::string& markup, std::string wanted) {
  const std::string as_markup = shown(wanted);
  tidy_line(wanted);
  const std::string ours = shown(markup);
  return ours == as_markup || ours == wanted;
}

std::string iso(std::string_view date) {
  const auto time = parse_date(date);
  return time ? format_iso8601(*time) : std::string("none");
}

std::string iso(const std::vector<int>& tuple) {
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", tuple[0], tuple[1], tuple[2], tuple[3], tuple[4],
                     tuple[5]);
}

FeedFacts facts_of(const std::string& bytes) {
  const auto parsed = xml::Document::parse(bytes);
  const auto* const document = std::get_if<xml::Document>(&parsed);
  if (document == nullptr) return {};
  const xml::Element root = document->top().first_child();
  return read_feed_facts(root.find("channel") ? root.find("channel") : root);
}

/// The names under which feedparser's results hold what a Record holds.
const std::map<std::string, std::string> kFields{
    {"title", "title"},
    {"title_detail", "title"},
    {"link", "link"},
    {"published", "date"},
    {"published_parsed", "date"},
    {"created", "date"},
    {"created_parsed", "date"},
    {"updated", "updated"},
    {"updated_parsed", "updated"},
    {"description", "body"},
    {"summary", "body"},
    {"summary_detail", "body"},
    {"content", "body"},
    {"id", "guid"},
    {"guid", "guid"},
};

bool meets(const Record& record, const std::string& field, const Expectation& wanted) {
  const bool is_tuple = !wanted.numbers.empty();
  const std::string& date = field == "updated" && !record.updated.empty() ? record.updated : record.date;
  if (field == "title") return shows(record.title, wanted.text);
  if (field == "link") return record.url == wanted.text;
  if (field == "body") return shows(record.body, wanted.text);
  if (field == "guid") return record.external_id == wanted.text;
  return is_tuple ? iso(date) == iso(wanted.numbers) : iso(date) == iso(wanted.text);
}

/// Whether an expectation is about an item and a field that records have; its path ends in the value itself.
const std::string* field_of(const Expectation& wanted) {
  const bool about_item = wanted.path.size() >= 3 && wanted.path[0] == "entries" && wanted.understood;
  const auto row = about_item ? kFields.find(wanted.path[2]) : kFields.end();
  const bool whole = wanted.path.size() == 3 || wanted.path.back() == "value";
  return row != kFields.end() && whole ? &row->second : nullptr;
}

void compare_item(const Items& items, const Expectation& wanted, const std::string& file, Tally& tally) {
  const std::string* const field = field_of(wanted);
  if (field == nullptr) return;
  const auto number = static_cast<std::size_t>(std::stoi(wanted.path[1]));
  const bool there = number < items.records.size();
  tally.count(*field, there && meets(items.records[number], *field, wanted), file);
}

void compare_feed(const FeedFacts& facts, const Expectation& wanted, const std::string& file, Tally& tally) {
  if (wanted.path.size() != 2 || wanted.path[0] != "feed" || !wanted.understood) return;
  const std::string& name = wanted.path[1];
  if (name == "title") tally.count("feed title", shows(xml::escaped(facts.title), wanted.text), file);
  if (name == "link") tally.count("feed link", facts.link == wanted.text, file);
  if (name == "language") tally.count("feed language", facts.language == wanted.text, file);
}

const std::vector<std::string> kFeedparserDiffers{
    // Of several dates the first is taken.
    "date of wellformed/atom/entry_created_multiple_values.xml",
    "updated of wellformed/atom/entry_updated_multiple_values.xml",
    // A relative link means nothing without the address or the headers that came with the feed.
    "feed link of wellformed/base/http_channel_link_base_content_location.xml",
    "feed link of wellformed/base/http_channel_link_base_docuri.xml",
    "guid of wellformed/base/http_entry_id_base_content_location.xml",
    "guid of wellformed/base/http_entry_id_base_docuri.xml",
    "link of wellformed/base/http_item_link_base_content_location.xml",
    "link of wellformed/base/http_item_link_base_docuri.xml",
    "feed link of wellformed/http/headers_content_location-relative.xml",
    "feed link of wellformed/http/headers_content_location-unsafe.xml",
    // Languages stay as written, and headers are not there.
    "feed language of wellformed/lang/feed_xml_lang_underscore.xml",
    "feed language of wellformed/lang/http_content_language.xml",
    // A document that declares entities is refused.
    "guid of wellformed/rss/entity_in_doctype.xml",
    // Scripts and comments within the name of a feed.
    "feed title of wellformed/sanitize/feed_title_script.xml",
    "feed title of wellformed/sanitize/feed_title_script_cdata.xml",
    "feed title of wellformed/sanitize/feed_title_script_inline.xml",
    "feed title of wellformed/sanitize/xml_malicious_comment.xml",
    "feed title of wellformed/sanitize/xml_unclosed_comment.xml",
};

TEST(FeedCorpora, FeedparsersWellFormedFeedsHoldWhatItsTestsState) {
  PRESSMARK_NEEDS_CORPUS(kFeedparser);
  const support::Unpacked corpus(kFeedparser);
  Tally tally;
  for (const auto& file : corpus.files({"wellformed/", "entities/", "encoding/"})) {
    const std::string bytes = support::content_of(file);
    const Items items = read_file(file);
    const FeedFacts facts = facts_of(bytes);
    for (const Expectation& wanted : read_expectations(bytes)) {
      compare_item(items, wanted, corpus.name_of(file), tally);
      compare_feed(facts, wanted, corpus.name_of(file), tally);
    }
  }
  EXPECT_EQ(
      tally.summary(),
      "body 620 of 637, date 12 of 13, feed language 8 of 10, feed link 12 of 16, feed title 323 of 328, guid 17 of "
      "20, link 23 of 25, title 145 of 145, updated 9 of 10");
  EXPECT_EQ(tally.differences, kFeedparserDiffers);
}

/// Names and dates of a gofeed result; absent members are empty.
std::string member(const nlohmann::json& object, const std::string& name) {
  return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string();
}

void compare_gofeed(const Record& record, const nlohmann::json& wanted, const std::string& file, Tally& tally) {
  for (const std::string name : {"title", "link", "published", "updated", "guid"}) {
    const std::string text = member(wanted, name);
    if (text.empty()) continue;
    const std::string& date = name == "updated" && !record.updated.empty() ? record.updated : record.date;
    if (name == "title") tally.count(name, shows(record.title, text), file);
    if (name == "link") tally.count(name, record.url == text, file);
    if (name == "guid") tally.count(name, record.external_id == text, file);
    if (name == "published" || name == "updated") tally.count(name, iso(date) == iso(text), file);
  }
}

TEST(FeedCorpora, GofeedsFeedsHoldWhatItsTestsState) {
  PRESSMARK_NEEDS_CORPUS(kGofeed);
  const support::Unpacked corpus(kGofeed);
  Tally tally;
  for (const auto& file : corpus.files({"translator/"})) {
    std::filesystem::path stated = file;
    if (file.extension() == ".xml") stated.replace_extension(".json");
    if (file.extension() == ".json") stated.replace_filename(file.stem().string() + "_expected.json");
    if (stated == file || !std::filesystem::exists(stated)) continue;
    const nlohmann::json feed = nlohmann::json::parse(support::content_of(stated));
    const nlohmann::json items = feed.contains("items") ? feed["items"] : nlohmann::json::array();
    const std::vector<Record> records = read_file(file).records;
    tally.count("number of items", records.size() == items.size(), corpus.name_of(file));
    for (std::size_t at = 0; at < std::min(records.size(), items.size()); ++at) {
      compare_gofeed(records[at], items[at], corpus.name_of(file), tally);
    }
  }
  EXPECT_EQ(tally.summary(),
            "guid 5 of 5, link 6 of 7, number of items 97 of 97, published 7 of 7, title 11 of 11, updated 5 of 5");
  // Of several links the first is taken.
  EXPECT_THAT(tally.differences,
              testing::ElementsAre("link of translator/rss/feed_item_links_-_rss_channel_item_links.xml"));
}

/// What is read of it does not matter, so long as it is text.
TEST(FeedCorpora, MalformedFeedsAreReadOrRejected) {
  PRESSMARK_NEEDS_CORPUS(kFeedparser);
  PRESSMARK_NEEDS_CORPUS(kGofeed);
  for (const std::string_view archive : {kFeedparser, kGofeed}) {
    const support::Unpacked corpus(archive);
    for (const auto& file : corpus.files({""})) {
      FeedSource source(InputBuffer(open_bytes(file)));
      for (const Record& record : drain(source).records) {
        EXPECT_TRUE(unicode::is_valid(record.title) && unicode::is_valid(record.body)) << file;
      }
    }
  }
}

}  // namespace
}  // namespace pressmark::indexer
