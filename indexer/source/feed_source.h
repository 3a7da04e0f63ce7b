// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Feeds in XML: RSS 0.9 to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF. One record an item.

#include <cstddef>

#include "indexer/source/feed_item.h"
#include "indexer/source/xml_source.h"

namespace pressmark::indexer {

class FeedSource final : public XmlSource {
 public:
  using XmlSource::XmlSource;

 private:
  [[nodiscard]] std::optional<Item> next_in(const xml::Document& document) override;
  [[nodiscard]] const FeedFacts& facts_of(xml::Element item);

  xml::Element at_;    // the item handed out last
  xml::Element root_;  // what facts_ are of
  FeedFacts facts_;
  std::size_t count_ = 0;
};

}  // namespace pressmark::indexer
