// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A web crawl in WARC (ISO 28500, versions 1.0 and 1.1): the pages of its `response` and `resource` records.

#include "indexer/source/crawl_source.h"

namespace pressmark::indexer {

class WarcSource final : public CrawlSource {
 public:
  explicit WarcSource(InputBuffer input) : CrawlSource(std::move(input)) {}

 private:
  [[nodiscard]] std::variant<CrawlRecord, Damage> take_head(InputBuffer& input) override;
  [[nodiscard]] Place find_head(std::string_view window) const override;
};

[[nodiscard]] bool is_warc(std::string_view head);

}  // namespace pressmark::indexer
