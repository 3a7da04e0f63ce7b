// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html_dom.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

/// Tags and texts, each in the brackets of its parent: "html(head() body(p('x')))".
std::string outline(const HtmlDocument& document, std::uint32_t at) {
  const auto nodes = document.nodes();
  if (nodes[at].tag == HtmlTag::text) return "'" + std::string(nodes[at].text) + "'";
  std::string inside;
  for (std::uint32_t i = at + 1; i < nodes[at].end; i = nodes[i].end) inside += outline(document, i) + " ";
  if (!inside.empty()) inside.pop_back();
  return std::to_string(static_cast<int>(nodes[at].tag)) + "(" + inside + ")";
}

std::string body_of(std::string_view page) {
  const HtmlDocument document(page);
  const auto nodes = document.nodes();
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag == HtmlTag::body) return outline(document, i);
  }
  return {};
}

std::string named(std::string_view pattern) {
  std::string text(pattern);
  const std::pair<std::string_view, HtmlTag> names[] = {
      {"body", HtmlTag::body}, {"div", HtmlTag::div},    {"p", HtmlTag::p},         {"a", HtmlTag::a},
      {"b", HtmlTag::other},   {"x-y", HtmlTag::custom}, {"table", HtmlTag::table}, {"tbody", HtmlTag::tbody},
      {"tr", HtmlTag::tr},     {"td", HtmlTag::td}};
  for (const auto& [name, tag] : names) {
    for (std::size_t at = 0; (at = text.find(std::string(name) + "(", at)) != std::string::npos; ++at) {
      if (at > 0 && text[at - 1] != '(' && text[at - 1] != ' ') continue;
      text.replace(at, name.size(), std::to_string(static_cast<int>(tag)));
    }
  }
  return text;
}

TEST(HtmlDom, IsTheTreeThatBrowsersSee) {
  struct Row {
    std::string_view page;
    std::string_view tree;
  };
  for (const auto& [page, tree] : {
           Row{"<div><p>one<p>two</div>", "body(div(p('one') p('two')))"},
           Row{"<p>a &amp; b &eacute;", "body(p('a & b é'))"},
           Row{"<b>one<p>two</b>three", "body(b('one') p(b('two') 'three'))"},
           Row{"<table><td>x</table>", "body(table(tbody(tr(td('x')))))"},
           Row{"<x-y>x</x-y><!-- none -->", "body(x-y('x'))"},
           Row{"", "body()"},
       }) {
    EXPECT_EQ(body_of(page), named(tree)) << page;
  }
}

TEST(HtmlDom, KnowsAttributes) {
  const HtmlDocument document("<p CLASS='lead &quot;x&quot;' hidden>x");
  const HtmlNode& p = *std::find_if(document.nodes().begin(), document.nodes().end(),
                                    [](const HtmlNode& node) { return node.tag == HtmlTag::p; });
  EXPECT_EQ(document.attribute(p, "class"), "lead \"x\"");
  EXPECT_EQ(document.attribute(p, "id"), "");
  EXPECT_TRUE(document.has_attribute(p, "hidden"));
  EXPECT_FALSE(document.has_attribute(p, "id"));
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(HtmlDom, EndsAPageAtItsLimits) {
  for (const std::string& hostile :
       {repeated("<div>", 100'000), repeated("<p>x", 300'000), repeated("<svg><g>", 100'000),
        repeated("<div><table><tr><td></div></table>", 100'000), "<!-- --!>" + repeated("<template><div>", 100'000)}) {
    const HtmlDocument document("<p>first</p>" + hostile);
    EXPECT_LE(document.nodes().size(), kMaxHtmlNodes + 2) << hostile.substr(0, 40);
    EXPECT_FALSE(document.is_whole()) << hostile.substr(0, 40);
    EXPECT_TRUE(std::any_of(document.nodes().begin(), document.nodes().end(), [](const HtmlNode& node) {
      return node.text == "first";
    })) << hostile.substr(0, 40);
  }
}

TEST(HtmlDom, DoesNotLetOpenFontsMultiply) {
  std::string hostile;
  for (int i = 0; i < 20'000; ++i) hostile += "<font size=" + std::to_string(i) + "><p>x";
  EXPECT_LE(HtmlDocument(hostile).nodes().size(), kMaxHtmlNodes + 2);
}

TEST(HtmlDom, ReadsAnOrdinaryPageWhole) { EXPECT_TRUE(HtmlDocument("<p>first<p>second").is_whole()); }

}  // namespace
}  // namespace pressmark::indexer
