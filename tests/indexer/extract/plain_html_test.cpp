// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/plain_html.h"

#include <gtest/gtest.h>

#include "indexer/extract/whitespace.h"

namespace pressmark::indexer {
namespace {

std::string text_of(std::string_view html) {
  std::string text = html_to_text(html);
  tidy_paragraphs(text);
  return text;
}

TEST(PlainHtml, TakesTagsOutAndKeepsParagraphs) {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"no markup", "no markup"},
           Row{"<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
           Row{"<p>One <b>bold</b>\nline.<p>Two.", "One bold line.\n\nTwo."},
           Row{"a<br>b<BR/>c", "a\nb\nc"},
           Row{"<em>word</em>s stay <a href=\"x\">joined</a>.", "words stay joined."},
           Row{"First.\n\nSecond <em>one</em>.\nThird", "First.\n\nSecond one.\nThird"},
           Row{"<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
           Row{"<td>a</td><td>b</td>", "a b"},
           Row{"<img src=\"a.jpg\" alt=\"x\"> caption", "caption"},
           Row{"a<script>if (1 < 2) { x(\"</p>\") }</script>b", "a\n\nb"},
           Row{"a<STYLE>p { color: red }</style >b", "a\n\nb"},
           Row{"a<script>never closed", "a"},
           Row{"a<!-- <p>hidden</p> -->b<!-- open", "ab"},
           Row{"Tom &amp; Jerry &lt;3 caf&eacute;", "Tom & Jerry <3 café"},
           Row{"<p>2 < 3 and 3 > 2</p>", "2 < 3 and 3 > 2"},
           Row{"<p>cut in a tag <a href=\"http", "cut in a tag"},
           Row{"<o:p>office</o:p> <custom-tag>own</custom-tag>", "office own"},
           Row{"<?xml version=\"1.0\"?><!DOCTYPE html>x", "x"},
           Row{"<br<br/>x", "x"},
       }) {
    EXPECT_EQ(text_of(row.html), row.text) << row.html;
  }
}

TEST(PlainHtml, KnowsHtmlFromProse) {
  for (const std::string_view html : {"<p>", "a</p>", "x<br/>", "<IMG src=x", "&amp;", "&#39;", "a < b <i>c"}) {
    EXPECT_TRUE(looks_like_html(html)) << html;
  }
  for (const std::string_view prose : {"", "a < b", "<ACME>", "R&D; AT&T", "<3", "1 <2> 3", "<", "&"}) {
    EXPECT_FALSE(looks_like_html(prose)) << prose;
  }
}

TEST(PlainHtml, KeepsALoneBracketFarFromTheEnd) {
  const std::string prose(5000, 'x');
  EXPECT_EQ(text_of("<i>a</i> <b " + prose), "a <b " + prose);
}

TEST(PlainHtml, IsQuickOnUnclosedTagsWithoutEnd) {
  for (const std::string_view piece : {"<a href=\"", "<!--", "<script>", "</", "<svg", "&amp;", "<p><"}) {
    std::string html;
    while (html.size() < (1U << 20)) html += piece;
    EXPECT_LE(text_of(html).size(), html.size()) << piece;
  }
}

}  // namespace
}  // namespace pressmark::indexer
