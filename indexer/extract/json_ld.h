// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page says of its article in JSON-LD (schema.org: NewsArticle and its kin).

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Values as written; empty where the page has none.
struct LinkedData {
  std::string headline;
  std::string article_body;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string section;
  std::string language;
  std::string url;
  std::vector<std::string> authors;
};

/// Of the first article among the scripts, each the text of one <script type="application/ld+json">. What is no JSON is
/// passed over.
[[nodiscard]] LinkedData read_json_ld(std::span<const std::string_view> scripts);

}  // namespace pressmark::indexer
