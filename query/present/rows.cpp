// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/rows.h"

#include <fmt/format.h>

#include "query/present/sanitizer.h"

namespace pressmark::query {

std::string hits_tsv(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) {
    const StoredArticle& article = hit.article;
    const std::string date = date_is_usable(article) ? format_iso8601(article.published.time) : "";
    out += fmt::format("{}\t{:.4f}\t{}\t{}\t{}\t{}\t{}\n", article.id.value(), hit.score, date,
                       sanitized_line(article.source), sanitized_line(hit.title.text), sanitized_line(article.url),
                       sanitized_line(hit.snippet.text));
  }
  return out;
}

std::string hits_ids(const std::vector<Hit>& hits, char terminator) {
  std::string out;
  for (const Hit& hit : hits) out += fmt::format("{}{}", hit.article.id.value(), terminator);
  return out;
}

}  // namespace pressmark::query
