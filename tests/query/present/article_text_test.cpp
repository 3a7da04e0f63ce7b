// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/article_text.h"

#include <gtest/gtest.h>

#include "tests/query/golden.h"
#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

TEST(ArticleText, LooksSo) {
  StoredArticle article = kazakh_hit().article;
  article.version = 3;
  article.updated = *parse_iso8601("2022-09-28T10:00:00Z");
  article.url = "https://www.wionews.com/" + std::string(90, 'x');
  article.body =
      "The first paragraph is long enough to be wrapped at the width of a terminal of eighty columns.\n\nThe "
      "\x1b[31msecond.";
  expect_golden("show.txt", article_text(article, 2, {}));
}

TEST(ArticleText, SaysWhenADateIsNotUsed) {
  const std::string text = article_text(awkward_hit().article, 0, {});
  EXPECT_NE(text.find("(from file_time; not used as a date)"), std::string::npos) << text;
  EXPECT_NE(text.find("(no title)"), std::string::npos);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace pressmark::query
