// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/crawl_source.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "indexer/source/trim.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr int kOk = 200;

/// The address as a link has it, valid UTF-8: some crawlers put it between angle brackets, or leave spaces in it.
std::string address(std::string_view uri) {
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  std::string url;
  for (const char c : trim(uri)) c == ' ' ? url += "%20" : url += c;
  unicode::repair(url);
  return url;
}

/// The kind of what is no page, told by its first bytes; empty where it is one.
std::string_view kind_of(const CrawlRecord& record, std::string_view begin) {
  constexpr std::string_view kNoPage = "not a page";
  if (record.content == CrawlRecord::Content::medium) return is_page(record.content_type, begin) ? "" : kNoPage;
  const auto answer = read_http_answer(begin);
  if (!answer) return kNoPage;
  if (answer->status != kOk) return "answer other than 200";
  return is_page(answer->fields["Content-Type"], answer->body) ? "" : kNoPage;
}

}  // namespace

std::optional<std::uint64_t> whole_number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<Item> CrawlSource::next() {
  if (auto missing = std::exchange(missing_, std::nullopt)) return std::move(*missing);
  while (!ended_) {
    if (!skip_separators()) return end_of_input();
    ++records_;
    auto item = read_record();
    static_cast<void>(skip_separators());  // so that the cursor is where the next record begins
    if (item) return item;
  }
  return std::nullopt;
}

std::optional<storage::InputCursor> CrawlSource::cursor() const {
  const auto offset = input_.offset();
  if (!offset || ended_ || missing_) return std::nullopt;
  return storage::InputCursor{*offset, records_};
}

/// To the first byte that is no line end; false where none is left.
bool CrawlSource::skip_separators() {
  while (true) {
    const std::size_t at = input_.window().find_first_not_of("\r\n");
    if (at != std::string_view::npos) return input_.consume(at), true;
    input_.consume(input_.window().size());
    if (!input_.grow()) return false;
  }
}

bool CrawlSource::find_record() {
  while (true) {
    const Place place = find_head(input_.window());
    input_.consume(place.at);
    if (place.found) return true;
    if (!input_.grow()) return false;
  }
}

bool CrawlSource::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    if (input_.window().empty() && !input_.grow()) return false;
    const std::size_t some = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, input_.window().size()));
    input_.consume(some);
    bytes -= some;
  }
  return true;
}

std::optional<Item> CrawlSource::read_record() {
  auto head = take_head(input_);
  if (auto* const damage = std::get_if<Damage>(&head)) {
    return damage->reason == RejectReason::cut_short ? cut() : lost(std::move(*damage));
  }
  return read_block(std::get<CrawlRecord>(head));
}

std::optional<Item> CrawlSource::read_block(const CrawlRecord& record) {
  if (record.content == CrawlRecord::Content::other)
    return skip(record.length) ? std::nullopt : std::optional<Item>(cut());
  const auto head = static_cast<std::size_t>(std::min<std::uint64_t>(record.length, kLongestHead));
  const std::string_view kind = kind_of(record, input_.head(head));
  if (!kind.empty() || record.length > kMaxRecordBytes) {
    if (!skip(record.length)) return cut();
    if (!kind.empty()) return PassedOver{where(), kind};
    return Reject{where(), RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
  }
  const auto bytes = static_cast<std::size_t>(record.length);
  if (input_.head(bytes).size() < bytes) return cut_page(record);
  Item item = page_of(record, input_.window().substr(0, bytes));
  input_.consume(bytes);
  return item;
}

Item CrawlSource::page_of(const CrawlRecord& record, std::string_view block) {
  Record page;
  page.form = BodyForm::page;
  page.url = address(record.url);
  page.date = record.date;
  page.date_from = DateProvenance::file_time;
  page.where = where();
  page.truncated = record.truncated;
  const auto answer = record.content == CrawlRecord::Content::answer ? read_http_answer(block) : std::nullopt;
  if (!answer) {
    page.body = block;
    page.charset = parameter(record.content_type, "charset");
    return page;
  }
  DecodedBody body = decoded_body(*answer);
  if (body.damage) missing_ = Reject{where(), body.damage->reason, body.damage->detail, true};
  if (missing_ && body.text.empty()) return *std::exchange(missing_, std::nullopt);
  page.truncated = page.truncated || missing_;
  page.body = std::move(body.text);
  page.charset = parameter(answer->fields["Content-Type"], "charset");
  return page;
}

/// What came before the end of the input; but bytes that are damaged may have gone wrong before it was noticed.
Item CrawlSource::cut_page(const CrawlRecord& record) {
  const auto damage = input_.damage();
  if (damage && damage->reason != RejectReason::cut_short) return cut();
  Item item = page_of(record, input_.window());
  Reject end = cut();
  auto* const page = std::get_if<Record>(&item);
  if (page == nullptr || page->body.empty()) return end;
  page->truncated = true;
  missing_ = std::move(end);
  return item;
}

/// To the next record.
Reject CrawlSource::lost(Damage damage) {
  Reject reject{where(), damage.reason, std::move(damage.detail)};
  reject.local = find_record();
  ended_ = !reject.local;
  return reject;
}

std::optional<Item> CrawlSource::end_of_input() {
  if (!input_.damage()) {
    ended_ = true;
    return std::nullopt;
  }
  ++records_;
  return cut();
}

/// The input ended, or turned out to be damaged, before the record did.
Reject CrawlSource::cut() {
  const auto damage = input_.damage();
  Reject reject{where(), RejectReason::cut_short, "the record ends early"};
  if (damage) reject = {where(), damage->reason, damage->detail};
  reject.local = input_.recover();
  ended_ = !reject.local;
  return reject;
}

std::string CrawlSource::where() const { return fmt::format("record {}", records_); }

}  // namespace pressmark::indexer
