// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_blocks.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

PageBlocks blocks_of(std::string_view page) { return page_blocks(HtmlDocument(page)); }

std::vector<std::string> texts(std::string_view page) {
  std::vector<std::string> texts;
  for (const Block& block : blocks_of(page).blocks) texts.push_back(block.text);
  return texts;
}

TEST(PageBlocks, AreWhatAReaderSeesAsOne) {
  struct Row {
    std::string_view page;
    std::vector<std::string> expected;
  };
  for (const auto& [page, expected] : {
           Row{"<p>one\n  two <b>three</b><p>four", {"one two three", "four"}},
           Row{"<div>one<div>two</div>three</div>", {"one", "two", "three"}},
           Row{"<div>one<br>two<br> <br>three</div>", {"one\ntwo", "three"}},
           Row{"<ul><li>one<li>two</ul>", {"one", "two"}},
           Row{"<table><tr><td>a<td>b<tr><td>c</table>", {"a b", "c"}},
           Row{"<p>about <x-ref>this</x-ref> and that", {"about this and that"}},
           Row{"<x-card>one</x-card><x-card>two</x-card>", {"one", "two"}},
           Row{"<p>text<script>var x</script><style>p{}</style><noscript>n</noscript>", {"text"}},
           Row{"<nav>Home</nav><figure><figcaption>c</figcaption></figure><footer>f</footer>", {}},
           Row{"<p>kept <span class=tooltip>dropped</span> too", {"kept too"}},
       }) {
    EXPECT_EQ(texts(page), expected) << page;
  }
}

TEST(PageBlocks, KnowLinksHeadingsAndLists) {
  const PageBlocks page = blocks_of("<h2>Head</h2><p>four <a href=x>link</a></p><ul><li>item</ul>");
  ASSERT_EQ(page.blocks.size(), 3U);
  EXPECT_EQ(page.blocks[0].heading, 2);
  EXPECT_EQ(page.blocks[1].letters, 8U);
  EXPECT_EQ(page.blocks[1].linked, 4U);
  EXPECT_EQ(page.blocks[1].heading, 0);
  EXPECT_TRUE(page.blocks[2].in_list);
}

TEST(PageBlocks, AreNoLinksForAnAnchorThatWasNeverClosed) {
  const std::string words(150, 'x');
  for (const Block& block : blocks_of("<div><a href=x>Home</div><p>" + words + "<p>" + words).blocks) {
    EXPECT_EQ(block.linked, 0U);
  }
}

TEST(PageBlocks, AreNoHeadingsForAHeadingThatWasNeverClosed) {
  EXPECT_EQ(blocks_of("<h1>Head<p>Text.").blocks[1].heading, 0);
}

}  // namespace
}  // namespace pressmark::indexer
