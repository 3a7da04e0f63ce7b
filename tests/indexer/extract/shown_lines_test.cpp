// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/shown_lines.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

constexpr const char* kText =
    "<p>The ferry left its berth on Saturday, 1 April 2000, without a captain, and nobody on the quay could say who.";

struct Shown {
  std::string date;
  std::string byline;
};

Shown shown(const std::string& head) {
  const HtmlDocument document("<h1>The ferry is gone</h1>" + head + kText);
  const PageBlocks page = page_blocks(document);
  const std::vector<std::string> titles{"The ferry is gone"};
  const ArticlePlace place = find_article(document, page, titles);
  const auto date = shown_date(document, place);
  return {date ? date->text + " " + std::string(to_string(date->provenance)) : "", shown_byline(page, place)};
}

TEST(ShownLines, GiveTheDate) {
  for (const auto& [head, expected] : {
           std::pair{"<time datetime=2023-05-06>Saturday</time>", "2023-05-06 markup"},
           std::pair{"<p>6 May 2023", "6 May 2023 text"},
           std::pair{"<p>Published 6 May 2023", "6 May 2023 text"},
           std::pair{"<p>Harbour | 6 May 2023 | 3 comments", "6 May 2023 text"},
           std::pair{"<p>Updated 7 May 2023<p>6 May 2023", "6 May 2023 text"},
           std::pair{"<time class=updated datetime=2023-05-07>x</time>", ""},
           std::pair{"<p>May 2023", ""},
           std::pair{"", ""},
       }) {
    EXPECT_EQ(shown(head).date, expected) << head;
  }
}

TEST(ShownLines, GiveTheByline) {
  EXPECT_EQ(shown("<div>By <a href=x>Ada Quill</a> and Bo Reed</div>").byline, "Ada Quill and Bo Reed");
  EXPECT_EQ(shown("<p>By noon it was gone.").byline, "");
  EXPECT_EQ(shown("").byline, "");
}

}  // namespace
}  // namespace pressmark::indexer
