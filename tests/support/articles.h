// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small articles for tests that need some.

#include <string>

#include <fmt/format.h>

#include "storage/model/article.h"

namespace pressmark::support {

inline Published published_on(std::string_view iso, DateProvenance provenance = DateProvenance::record) {
  return {*parse_iso8601(iso), provenance};
}

/// Identity and URL from the number, so that equal numbers are the same article.
inline Article article(int number, std::string title, std::string body) {
  Article article;
  article.url = fmt::format("https://courier.example/{}", number);
  article.identity = article.url;
  article.title = std::move(title);
  article.body = std::move(body);
  article.published = published_on("2022-09-27");
  article.source = "Courier";
  article.language = "en";
  return article;
}

}  // namespace pressmark::support
