// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/feed_source.h"

#include <fmt/format.h>

namespace pressmark::indexer {
namespace {

bool is_item(xml::Element element) { return element.is("item") || element.is("entry"); }

xml::Element root_of(xml::Element element) {
  while (element.parent().parent()) element = element.parent();
  return element;
}

}  // namespace

/// An item within an item is one too: there, an end tag is missing.
std::optional<Item> FeedSource::next_in(const xml::Document& document) {
  const xml::Element top = document.top();
  at_ = at_ ? at_.next(top) : top.first_child();
  while (at_ && !is_item(at_)) at_ = at_.next(top);
  if (!at_) return std::nullopt;
  Record record = read_feed_item(at_, facts_of(at_));
  record.where = fmt::format("item {}", ++count_);
  record.repaired = document.repaired();
  return record;
}

/// Roots do not alternate in document order, as elements around items may: so each is read once.
const FeedFacts& FeedSource::facts_of(xml::Element item) {
  const xml::Element root = root_of(item);
  if (root == root_) return facts_;
  const xml::Element channel = root.child("channel");
  facts_ = read_feed_facts(channel ? channel : root);
  root_ = root;
  return facts_;
}

}  // namespace pressmark::indexer
