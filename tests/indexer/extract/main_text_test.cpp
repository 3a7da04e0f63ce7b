// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/main_text.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "indexer/extract/page_blocks.h"

namespace pressmark::indexer {
namespace {

constexpr std::string_view kFirst =
    "<p>The ferry left its berth on Saturday without a captain, and nobody on the quay could say who had untied it.";
constexpr std::string_view kLast =
    "<p>On Sunday a fisherman found it behind the island, undamaged, with two gulls at the wheel.";

/// The text of an article of these paragraphs with `between` in their midst, the two left out.
std::string between(std::string_view inside) {
  const std::string page = "<article>" + std::string(kFirst) + std::string(inside) + std::string(kLast) + "</article>";
  const HtmlDocument document(page);
  const std::vector<std::string> titles{"The ferry is gone"};
  const PageBlocks blocks = page_blocks(document);
  const std::string text = main_text(document, find_article(document, blocks, titles), titles);
  const std::size_t begin = text.find("untied it.") + 10;
  const std::size_t end = text.rfind("On Sunday");
  if (end < begin || end == std::string::npos) return "?";
  const std::string found = text.substr(begin, end - begin);
  return found.size() < 4 ? "" : found.substr(2, found.size() - 4);
}

TEST(MainText, KeepsWhatBelongsToIt) {
  struct Row {
    std::string_view inside;
    std::string_view expected;
  };
  for (const auto& [inside, expected] : {
           Row{"<h2>The search</h2><p>It began at noon with three boats and a dog.",
               "The search\n\nIt began at noon with three boats and a dog."},
           Row{"<ul><li>three boats<li>one dog</ul>", "three boats\n\none dog"},
           Row{"<blockquote>I only heard the chain.</blockquote>", "I only heard the chain."},
           Row{"<p>See <a href=x>the map</a> of the bay that the harbour office has drawn.",
               "See the map of the bay that the harbour office has drawn."},
           Row{"<p>Yes.", "Yes."},
           Row{"<table><tr><td>Saturday<td>no ferry<tr><td>Sunday<td>one</table>", "Saturday no ferry\n\nSunday one"},
       }) {
    EXPECT_EQ(between(inside), expected) << inside;
  }
}

TEST(MainText, LosesWhatDoesNot) {
  for (const std::string_view inside :
       {"<p><a href=x>Five ferries that never came back</a>", "<ul><li><a href=x>One</a><li><a href=y>Two</a></ul>",
        "<h3>More on this story</h3><ul><li><a href=x>One</a></ul>", "<h1>The ferry is gone</h1>", "<div>Share</div>",
        "<div>12:45 on 7 May 2023</div>"}) {
    EXPECT_EQ(between(inside), "") << inside;
  }
}

TEST(MainText, BeginsAndEndsWithTheArticle) {
  const std::string page = "<article><div>The ferry is gone</div><p>By Ada Quill<p>6 May 2023" + std::string(kFirst) +
                           std::string(kLast) +
                           "<p>Write to ada@quay.example<div>Buy <a href=x>a boat</a> from us today</div></article>";
  const HtmlDocument document(page);
  const std::vector<std::string> titles{"The ferry is gone"};
  const PageBlocks blocks = page_blocks(document);
  const std::string text = main_text(document, find_article(document, blocks, titles), titles);
  EXPECT_EQ(text.substr(0, 9), "The ferry");
  EXPECT_EQ(text.substr(4, 10), "ferry left");
  EXPECT_EQ(text.substr(text.size() - 10), "the wheel.");
}

}  // namespace
}  // namespace pressmark::indexer
