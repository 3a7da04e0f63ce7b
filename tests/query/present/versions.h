// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An article and its earlier text.

#include <vector>

#include "query/present/versions_text.h"
#include "tests/support/articles.h"

namespace pressmark::query {

inline std::vector<storage::ArticleVersion> flood_versions() {
  StoredArticle article;
  static_cast<Article&>(article) = support::article(
      7, "Flood kills 52 after dam breaks",
      "At least 52 people died when a dam broke on Monday, the ministry said. Rescuers are still at work.\n\n"
      "The dam was built in 1957. It had been inspected in spring.\n\n"
      "The villages below it were evacuated. Roads to the south are closed. Schools stay shut until Friday.\n\n"
      "The minister has offered to resign.");
  article.version = 2;
  article.updated = *parse_iso8601("2022-09-28T10:00:00Z");
  const storage::ArticleVersion older{
      1,
      "Flood kills 40 after dam breaks",
      "At least 40 people died when a dam broke on Monday. Rescuers are still at work.\n\n"
      "The dam was built in 1957. It had been inspected in spring.\n\n"
      "The villages below it were evacuated. Roads to the south are closed.\n\n"
      "Nobody could say who was to blame. More soon.",
      parse_iso8601("2022-09-28T08:00:00Z")->instant,
      article.published.time,
      {}};
  return all_versions(article, {older});
}

}  // namespace pressmark::query
