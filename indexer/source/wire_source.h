// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Wire services in XML: NITF, NewsML-G2 and NewsML 1. One record a news item that carries text; pictures, sound and
// packages are passed over, and a document with nothing else is one Reject.

#include <cstddef>

#include "indexer/source/xml_source.h"

namespace pressmark::indexer {

class WireSource final : public XmlSource {
 public:
  using XmlSource::XmlSource;

 private:
  [[nodiscard]] std::optional<Item> next_in(const xml::Document& document) override;

  xml::Element at_;  // the item looked at last
  std::size_t records_ = 0;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
