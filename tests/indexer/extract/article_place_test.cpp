// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_place.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

/// Some hundred letters of running text that begin with a word to know them by.
std::string prose(std::string_view first, int paragraphs = 3) {
  std::string text;
  for (int i = 0; i < paragraphs; ++i) {
    text += "<p>" + std::string(first) +
            " stood on the quay, and the wind that had carried the ferry out of its berth on Saturday carried on, so "
            "that nobody who had bought a ticket could say on Sunday where the boat was.</p>";
  }
  return text;
}

/// First words of what is found.
std::vector<std::string> found(const std::string& page, std::vector<std::string> titles = {}) {
  const HtmlDocument document(page);
  const PageBlocks blocks = page_blocks(document);
  std::vector<std::string> words;
  for (const Block* const block : find_article(document, blocks, titles).blocks) {
    const std::string word = block->text.substr(0, block->text.find(' '));
    if (words.empty() || words.back() != word) words.push_back(word);
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(ArticlePlace, IsWhereTheTextIs) {
  EXPECT_EQ(found("<div>" + prose("Menu", 1) + "</div><div>" + prose("Text", 6) + "</div>"), Words{"Text"});
}

TEST(ArticlePlace, IsWhereTheMarkupSaysSo) {
  EXPECT_EQ(found("<div>" + prose("Aside", 3) + "</div><article>" + prose("Text", 3) + "</article>"), Words{"Text"});
  EXPECT_EQ(found("<main>" + prose("Aside") + "<div class=article-body>" + prose("Text") + "</div></main>"),
            Words{"Text"});
}

TEST(ArticlePlace, IsThatOfTheTitle) {
  const std::string page = "<article><h2>The ferry is gone</h2>" + prose("Text", 2) +
                           "</article><article><h2>The band plays</h2>" + prose("Other", 9) + "</article>";
  EXPECT_EQ(found(page, {"The ferry is gone - The Quay"}), (Words{"The", "Text"}));
}

TEST(ArticlePlace, IsNeverThatOfComments) {
  EXPECT_EQ(found("<div>" + prose("Text", 2) + "</div><div id=comments>" + prose("Comment", 20) + "</div>"),
            Words{"Text"});
}

TEST(ArticlePlace, LeavesOutDebrisInside) {
  EXPECT_EQ(found("<article>" + prose("Text") + "<div class=related>" + prose("Teaser", 1) + "</div>" + prose("More") +
                  "</article>"),
            (Words{"Text", "More"}));
}

TEST(ArticlePlace, DoesNotTakeMostOfAPageForDebris) {
  EXPECT_EQ(found("<div class='content with-sidebar sidebar'>" + prose("Text", 5) + "</div>"), Words{"Text"});
  EXPECT_EQ(found("<div class=promo>" + prose("One", 2) + "</div><div class=promo>" + prose("Two", 2) + "</div>" +
                  "<div class=promo>" + prose("Three", 2) + "</div>"),
            (Words{"One", "Two", "Three"}));
}

TEST(ArticlePlace, IsNowhereOnAnEmptyPage) { EXPECT_EQ(found(""), Words{}); }

}  // namespace
}  // namespace pressmark::indexer
