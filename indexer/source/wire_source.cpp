// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wire_source.h"

#include <fmt/format.h>

#include "indexer/source/wire_item.h"

namespace pressmark::indexer {
namespace {

bool is_item(xml::Element element) { return element.is("newsItem") || element.is("nitf"); }

}  // namespace

std::optional<Item> WireSource::next_in(const xml::Document& document) {
  const xml::Element top = document.top();
  while (!ended_) {
    at_ = at_ ? at_.next_past(top) : top.first_child();
    while (at_ && !is_item(at_)) at_ = at_.next(top);
    ended_ = !at_;
    auto record = read_wire_item(at_);
    if (!record) continue;
    record->where = fmt::format("item {}", ++records_);
    record->repaired = document.repaired();
    return std::move(*record);
  }
  if (records_ > 0) return std::nullopt;
  ++records_;  // said once
  return Reject{{}, RejectReason::no_article_text, "no news item in it carries text"};
}

}  // namespace pressmark::indexer
