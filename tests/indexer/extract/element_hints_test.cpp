// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/element_hints.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

Hint hint(const std::string& element) {
  const HtmlDocument document("<body>" + element);
  return hint_of(document, document.nodes().back());
}

TEST(ElementHints, KnowTheWordsOfThoseWhoMakePages) {
  struct Row {
    std::string element;
    Hint expected;
  };
  for (const auto& [element, expected] : {
           Row{"<div>", Hint::none},
           Row{"<div class='column wide'>", Hint::none},
           Row{"<div class='article-body'>", Hint::article},
           Row{"<div class='c-story__body_text storyBody'>", Hint::article},
           Row{"<div id=entryContent>", Hint::article},
           Row{"<div itemprop='description articleBody'>", Hint::article},
           Row{"<div class='article-body share-target'>", Hint::debris},
           Row{"<div class='share-bar'>", Hint::debris},
           Row{"<div class='newsletterSignup'>", Hint::debris},
           Row{"<div id=RelatedArticles>", Hint::debris},
           Row{"<ul class='read more'>", Hint::debris},
           Row{"<div class='no-more-than-one-column'>", Hint::none},
           Row{"<div class='shared-space'>", Hint::none},
           Row{"<div class='comments-area'>", Hint::comments},
           Row{"<div id=disqus_thread>", Hint::comments},
           Row{"<article class='comments-open'>", Hint::none},
           Row{"<blockquote class='twitter-tweet'>", Hint::none},
           Row{"<p hidden>", Hint::debris},
           Row{"<p style='color:red; display: none'>", Hint::debris},
           Row{"<div aria-hidden=true>", Hint::debris},
           Row{"<div role=navigation>", Hint::debris},
       }) {
    EXPECT_EQ(hint(element), expected) << element;
  }
}

TEST(ElementHints, AreNotTakenFromTheBody) {
  const HtmlDocument document("<body class='article-body has-sidebar sidebar'>");
  EXPECT_EQ(hint_of(document, document.nodes().back()), Hint::none);
}

}  // namespace
}  // namespace pressmark::indexer
