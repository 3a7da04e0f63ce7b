// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/warc_source.h"

#include <algorithm>
#include <array>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr std::string_view kNextRecord = "\nWARC/";

struct Type {
  std::string_view name;
  CrawlRecord::Content content;
};
constexpr std::array kPageTypes{Type{"response", CrawlRecord::Content::answer},
                                Type{"resource", CrawlRecord::Content::medium}};

CrawlRecord::Content content_of(std::string_view type) {
  const auto row = std::find_if(kPageTypes.begin(), kPageTypes.end(),
                                [type](const Type& each) { return same_letters(each.name, type); });
  return row == kPageTypes.end() ? CrawlRecord::Content::other : row->content;
}

}  // namespace

bool is_warc(std::string_view head) { return head.starts_with(kMagic); }

std::variant<CrawlRecord, Damage> WarcSource::take_head(InputBuffer& input) {
  if (!is_warc(input.head(kMagic.size()))) return Damage{RejectReason::broken_record, "no WARC record begins here"};
  std::optional<HeadAndBody> parts;
  while (!(parts = split_head(input.window().substr(0, kLongestHead))) && input.window().size() < kLongestHead) {
    if (!input.grow()) return Damage{RejectReason::cut_short, {}};
  }
  const HeaderFields fields(parts ? parts->head : std::string_view());
  const auto length = whole_number(fields["Content-Length"]);
  if (!length) return Damage{RejectReason::broken_record, "its head does not say how long it is"};
  input.consume(parts->body);
  return CrawlRecord{content_of(fields["WARC-Type"]),
                     std::string(fields["WARC-Target-URI"]),
                     std::string(fields["WARC-Date"]),
                     std::string(fields["Content-Type"]),
                     *length,
                     !fields["WARC-Truncated"].empty()};
}

CrawlSource::Place WarcSource::find_head(std::string_view window) const {
  const std::size_t at = window.find(kNextRecord);
  if (at != std::string_view::npos) return {at + 1, true};
  return {window.size() - std::min(window.size(), kNextRecord.size() - 1), false};
}

}  // namespace pressmark::indexer
