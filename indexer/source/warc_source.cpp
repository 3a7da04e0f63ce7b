// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc_source.h"

#include <charconv>

#include <fmt/format.h>

#include "indexer/source/http_answer.h"
#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::string_view kNextRecord = "\nWARC/";
constexpr std::size_t kLongestHead = 64 << 10;  // of a record, and of an answer
constexpr int kOk = 200;

std::optional<std::uint64_t> number(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
  return whole ? std::optional(value) : std::nullopt;
}

/// The address as a link has it: some crawlers put it between angle brackets, or leave spaces in it.
std::string address(std::string_view uri) {
  if (uri.starts_with('<') && uri.ends_with('>')) uri = uri.substr(1, uri.size() - 2);
  std::string url;
  for (const char c : trim(uri)) c == ' ' ? url += "%20" : url += c;
  return url;
}

/// The kind of what is no page, told by its head; empty where it is one. A record that holds no answer is all content.
std::string_view kind_of(const HeaderFields& fields, const std::optional<HttpAnswer>& answer, std::string_view block) {
  constexpr std::string_view kNoPage = "not a page";
  if (same_letters(fields["WARC-Type"], "resource")) return is_page(fields["Content-Type"], block) ? "" : kNoPage;
  if (!answer) return kNoPage;
  if (answer->status != kOk) return "answer other than 200";
  return is_page(answer->fields["Content-Type"], answer->body) ? "" : kNoPage;
}

bool may_hold_page(std::string_view type) { return same_letters(type, "response") || same_letters(type, "resource"); }

}  // namespace

bool is_warc(std::string_view head) { return head.starts_with(kMagic); }

std::optional<Item> WarcSource::next() {
  while (!ended_) {
    if (!skip_separators()) return end_of_input();
    ++records_;
    if (!is_warc(input_.head(kMagic.size()))) {
      ended_ = !find_record();
      return Reject{where(), RejectReason::broken_record, "no WARC record begins here", !ended_};
    }
    auto item = read_record();
    static_cast<void>(skip_separators());  // so that the cursor is where the next record begins
    if (item) return item;
  }
  return std::nullopt;
}

std::optional<storage::InputCursor> WarcSource::cursor() const {
  const auto offset = input_.offset();
  if (!offset || ended_) return std::nullopt;
  return storage::InputCursor{*offset, records_};
}

/// To the first byte that is no line end; false where none is left.
bool WarcSource::skip_separators() {
  while (true) {
    const std::size_t at = input_.window().find_first_not_of("\r\n");
    if (at != std::string_view::npos) return input_.consume(at), true;
    input_.consume(input_.window().size());
    if (!input_.grow()) return false;
  }
}

bool WarcSource::find_record() {
  while (true) {
    const std::string_view window = input_.window();
    const std::size_t at = window.find(kNextRecord);
    if (at != std::string_view::npos) return input_.consume(at + 1), true;
    input_.consume(window.size() - std::min(window.size(), kNextRecord.size() - 1));
    if (!input_.grow()) return false;
  }
}

bool WarcSource::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    if (input_.window().empty() && !input_.grow()) return false;
    const std::size_t some = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, input_.window().size()));
    input_.consume(some);
    bytes -= some;
  }
  return true;
}

std::optional<Item> WarcSource::read_record() {
  std::optional<HeadAndBody> parts;
  while (!(parts = split_head(input_.window().substr(0, kLongestHead))) && input_.window().size() < kLongestHead) {
    if (!input_.grow()) return cut();
  }
  const HeaderFields fields(parts ? parts->head : std::string_view());
  const auto length = number(fields["Content-Length"]);
  if (!length) {
    input_.consume(kMagic.size());
    ended_ = !find_record();
    return Reject{where(), RejectReason::broken_record, "its head does not say how long it is", !ended_};
  }
  input_.consume(parts->body);
  return read_block(fields, *length);
}

std::optional<Item> WarcSource::read_block(const HeaderFields& fields, std::uint64_t length) {
  if (!may_hold_page(fields["WARC-Type"])) return skip(length) ? std::nullopt : std::optional<Item>(cut());
  const std::string_view begin = input_.head(static_cast<std::size_t>(std::min<std::uint64_t>(length, kLongestHead)));
  const std::string_view kind = kind_of(fields, read_http_answer(begin.substr(0, length)), begin);
  if (!kind.empty() || length > kMaxRecordBytes) {
    if (!skip(length)) return cut();
    if (!kind.empty()) return PassedOver{where(), kind};
    return Reject{where(), RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20)};
  }
  const auto bytes = static_cast<std::size_t>(length);
  if (input_.head(bytes).size() < bytes) return cut();
  Item item = page_of(fields, input_.window().substr(0, bytes));
  input_.consume(bytes);
  return item;
}

Item WarcSource::page_of(const HeaderFields& fields, std::string_view block) const {
  Record page;
  page.form = BodyForm::page;
  page.url = address(fields["WARC-Target-URI"]);
  page.date = fields["WARC-Date"];
  page.date_from = DateProvenance::file_time;
  page.where = where();
  const auto answer = same_letters(fields["WARC-Type"], "response") ? read_http_answer(block) : std::nullopt;
  if (!answer) {
    page.body = block;
    page.charset = parameter(fields["Content-Type"], "charset");
    return page;
  }
  auto body = decoded_body(*answer);
  if (auto* const damage = std::get_if<Damage>(&body)) return Reject{where(), damage->reason, damage->detail, true};
  page.body = std::move(std::get<std::string>(body));
  page.charset = parameter(answer->fields["Content-Type"], "charset");
  return page;
}

std::optional<Item> WarcSource::end_of_input() {
  if (!input_.damage()) {
    ended_ = true;
    return std::nullopt;
  }
  ++records_;
  return cut();
}

/// The input ended, or turned out to be damaged, before the record did.
Reject WarcSource::cut() {
  const auto damage = input_.damage();
  Reject reject{where(), RejectReason::cut_short, "the record ends early"};
  if (damage) reject = {where(), damage->reason, damage->detail};
  reject.local = input_.recover();
  ended_ = !reject.local;
  return reject;
}

std::string WarcSource::where() const { return fmt::format("record {}", records_); }

}  // namespace pressmark::indexer
