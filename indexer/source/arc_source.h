// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A web crawl as the Internet Archive kept it before WARC: ARC, https://archive.org/web/researcher/ArcFileFormat.php.
// A record's head is one line, "URL IP-address date type length", in version 2 with five words more before the length.

#include "indexer/source/crawl_source.h"

namespace pressmark::indexer {

class ArcSource final : public CrawlSource {
 public:
  explicit ArcSource(InputBuffer input) : CrawlSource(std::move(input)) {}

 private:
  [[nodiscard]] std::variant<CrawlRecord, Damage> take_head(InputBuffer& input) override;
  [[nodiscard]] Place find_head(std::string_view window) const override;
};

[[nodiscard]] bool is_arc(std::string_view head);

}  // namespace pressmark::indexer
