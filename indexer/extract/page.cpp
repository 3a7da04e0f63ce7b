// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/extract/article_place.h"
#include "indexer/extract/article_url.h"
#include "indexer/extract/date_parser.h"
#include "indexer/extract/html_dom.h"
#include "indexer/extract/main_text.h"
#include "indexer/extract/page_blocks.h"
#include "indexer/extract/page_metadata.h"
#include "indexer/extract/page_title.h"
#include "indexer/extract/plain_html.h"
#include "indexer/extract/shown_lines.h"
#include "indexer/extract/text_key.h"
#include "indexer/extract/whitespace.h"
#include "indexer/source/charset.h"
#include "indexer/source/trim.h"
#include "indexer/source/url_reference.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

// JSON-LD's own text of the article takes the place of what the page shows where it is this much longer.
constexpr std::size_t kClearlyLonger = 2;
constexpr std::size_t kLongestTitle = 1000;  // bytes; what is longer is none

void fill(std::string& field, std::string value) {
  if (trim(field).empty()) field = std::move(value);
}

/// Metadata is escaped twice now and then, and may hold markup.
void strip_markup(std::string& text) {
  if (looks_like_html(text)) text = html_to_text(text);
  tidy_line(text);
}

void settle_titles(std::vector<std::string>& titles) {
  std::for_each(titles.begin(), titles.end(), strip_markup);
  const auto is_none = [](const std::string& title) { return title.empty() || title.size() > kLongestTitle; };
  titles.erase(std::remove_if(titles.begin(), titles.end(), is_none), titles.end());
}

bool is_readable(const StatedDate& date) {
  constexpr sys_seconds kYear1600 = std::chrono::sys_days(std::chrono::year(1600) / 1 / 1);
  const auto parsed = parse_date(date.text);
  return parsed && parsed->instant >= kYear1600;
}

/// The most trusted date that can be read; an empty one where there is none.
StatedDate readable(std::vector<StatedDate> dates) {
  const auto found = std::find_if(dates.begin(), dates.end(), is_readable);
  return found == dates.end() ? StatedDate{} : std::move(*found);
}

bool is_front_page(std::string_view url) {
  const std::size_t host = url.find("://") + 3;
  const std::size_t path = url.find('/', host);
  return path == std::string_view::npos || path + 1 == url.size();
}

/// What the page calls its own address, if it can be that of an article; else where it was found.
void settle_url(Record& record, const std::vector<std::string>& stated) {
  for (const std::string& address : stated) {
    const std::string url = resolve_url(record.url, address);
    if (!canonical_url(url) || is_front_page(url)) continue;
    record.url = url;
    return;
  }
}

void settle_dates(Record& record, PageMetadata& metadata, std::optional<StatedDate> shown) {
  fill(record.updated, readable(std::move(metadata.updated)).text);
  if (!trim(record.date).empty() && record.date_from != DateProvenance::file_time) return;
  std::vector<StatedDate> dates = std::move(metadata.published);
  if (shown) dates.push_back(std::move(*shown));
  StatedDate best = readable(std::move(dates));
  if (best.provenance == DateProvenance::none) return;
  record.date = std::move(best.text);
  record.date_from = best.provenance;
}

/// The name that the page's title ends with too, else the most telling one.
std::string publisher(const PageMetadata& metadata) {
  const std::vector<std::string>& names = metadata.publishers;
  const auto ends_title = [&metadata](const std::string& name) {
    const std::string key = text_key(name);
    return std::any_of(metadata.titles.begin(), metadata.titles.end(), [&key](const std::string& shown) {
      const std::string title_key = text_key(shown);
      return !key.empty() && title_key != key && title_key.ends_with(key);
    });
  };
  const auto found = std::find_if(names.begin(), names.end(), ends_title);
  if (found != names.end()) return *found;
  const auto is_handle = [](const std::string& name) { return name.starts_with('@'); };
  const auto first = std::find_if_not(names.begin(), names.end(), is_handle);
  return first == names.end() ? std::string() : first->substr(0, first->find(" | "));
}

std::string title(const PageMetadata& metadata, std::string_view url) {
  std::vector<std::string> sites = metadata.publishers;
  if (const auto canonical = canonical_url(url)) {
    const std::string host = publisher_host(*canonical);
    sites.push_back(host);
    sites.push_back(host.substr(0, host.find('.')));
  }
  return page_title({metadata.titles, sites});
}

struct Shown {
  std::optional<StatedDate> date;
  std::string byline;
};

void settle_fields(Record& record, PageMetadata metadata, Shown shown) {
  settle_url(record, metadata.urls);
  settle_dates(record, metadata, std::move(shown.date));
  fill(record.title, title(metadata, record.url));
  fill(record.source, publisher(metadata));
  fill(record.language, std::move(metadata.language));
  fill(record.section, std::move(metadata.section));
  if (record.authors.empty()) record.authors = std::move(metadata.authors);
  if (record.authors.empty() && !shown.byline.empty()) record.authors = {std::move(shown.byline)};
}

/// Of scripts without spaces two characters are as good as a word.
bool is_article(std::string_view text) {
  std::size_t ideographs = 0;
  for (std::size_t at = 0; at < text.size() && ideographs < 2 * kFewestWords;) {
    const unicode::Decoded decoded = unicode::decode(text, at);
    at += decoded.length;
    if (unicode::char_class(decoded.code) == unicode::CharClass::ideograph) ++ideographs;
  }
  return ideographs >= 2 * kFewestWords || count_words(text) >= kFewestWords;
}

/// The body, or what JSON-LD has of it where the page shows little.
std::string fuller_text(std::string shown, std::string linked) {
  if (linked.size() < kClearlyLonger * shown.size()) return shown;
  if (looks_like_html(linked)) linked = html_to_text(linked);
  return linked;
}

/// Where the parser was stopped, the article may stand behind: then it is sought no further, and all text is taken.
void settle_unparsed(Record& record, std::string_view page) {
  record.truncated = record.truncated || !record.body.empty();
  if (record.body.empty()) record.body = html_to_text(page);
}

}  // namespace

void read_page(Record& record) {
  Decoded decoded = to_utf8(record.body, record.charset);
  record.repaired = record.repaired || decoded.repaired;
  const HtmlDocument document(decoded.text);
  PageMetadata metadata = page_metadata(document);
  settle_titles(metadata.titles);
  const PageBlocks page = page_blocks(document);
  const ArticlePlace place = find_article(document, page, metadata.titles);
  record.body = fuller_text(main_text(document, place, metadata.titles), std::move(metadata.linked.article_body));
  if (!is_article(record.body)) record.body.clear();
  if (!document.is_whole()) settle_unparsed(record, decoded.text);
  if (!is_article(record.body)) record.body.clear();
  settle_fields(record, std::move(metadata), {shown_date(document, place), shown_byline(page, place)});
}

}  // namespace pressmark::indexer
