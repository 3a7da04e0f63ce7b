// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_metadata.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

PageMetadata read(const std::string& page) { return page_metadata(HtmlDocument(page)); }

std::string first(const std::vector<StatedDate>& dates) {
  return dates.empty() ? "" : dates[0].text + " " + std::string(to_string(dates[0].provenance));
}

TEST(PageMetadata, TrustsMarkupBeforeMeta) {
  const std::string json =
      R"(<script type="application/ld+json">{"@type":"Article","datePublished":"2023-01-01"}</script>)";
  const std::string microdata = "<time itemprop=datePublished datetime=2023-02-02>x</time>";
  const std::string meta = "<meta property=article:published_time content=2023-03-03>";
  const std::string dublin = "<meta name=DC.date.issued content=2023-04-04>";
  EXPECT_EQ(first(read(dublin + meta + microdata + json).published), "2023-01-01 markup");
  EXPECT_EQ(first(read(dublin + meta + microdata).published), "2023-02-02 markup");
  EXPECT_EQ(first(read(dublin + meta).published), "2023-03-03 meta");
  EXPECT_EQ(first(read(dublin).published), "2023-04-04 meta");
  EXPECT_EQ(first(read("<p>2023-05-05").published), "");
}

TEST(PageMetadata, KnowsTheDialects) {
  struct Row {
    std::string page;
    std::string PageMetadata::*field;
    std::string expected;
  };
  for (const auto& [page, field, expected] : {
           Row{"<html lang=en-GB>", &PageMetadata::language, "en-GB"},
           Row{"<meta property=og:locale content=de_CH>", &PageMetadata::language, "de_CH"},
           Row{"<meta property=article:section content=Harbour>", &PageMetadata::section, "Harbour"},
           Row{"<meta name=parsely-section content=Harbour>", &PageMetadata::section, "Harbour"},
       }) {
    EXPECT_EQ(read(page).*field, expected) << page;
  }
}

TEST(PageMetadata, OffersTitlesPublishersAndAddressesInOrderOfTrust) {
  const PageMetadata metadata = read(
      "<title>Page</title><meta property=og:title content=Open><meta property=og:site_name content=Quay>"
      "<meta property=og:url content=https://a.example/og><link rel=canonical href=/c><h1>Head</h1>"
      R"(<script type="application/ld+json">{"@type":"Article","headline":"Linked","publisher":"P"}</script>)");
  EXPECT_THAT(metadata.titles, testing::ElementsAre("Linked", "Open", "Page", "Head"));
  EXPECT_THAT(metadata.publishers, testing::ElementsAre("P", "Quay"));
  EXPECT_THAT(metadata.urls, testing::ElementsAre("/c", "https://a.example/og"));
}

TEST(PageMetadata, FindsAuthors) {
  struct Row {
    std::string page;
    std::string expected;
  };
  for (const auto& [page, expected] : {
           Row{"<meta name=author content='Ada Quill'>", "Ada Quill"},
           Row{"<meta property=article:author content='https://a.example/ada'><a rel=author>Ada Quill</a>",
               "Ada Quill"},
           Row{"<p class=article-byline>By <a href=x>Ada  Quill</a>", "Ada Quill"},
           Row{"<span itemprop=author><b>Ada</b> Quill</span>", "Ada Quill"},
           Row{"<p class=byline>All rights reserved", ""},
       }) {
    const std::vector<std::string> authors = read(page).authors;
    EXPECT_EQ(authors.empty() ? "" : authors[0], expected) << page;
  }
}

TEST(PageMetadata, KnowsWhenAPageWasChanged) {
  EXPECT_EQ(first(read("<meta property=article:modified_time content=2023-05-05T10:00:00Z>").updated),
            "2023-05-05T10:00:00Z meta");
  EXPECT_EQ(first(read("<time itemprop='dateModified' datetime=2023-05-06>x</time>").updated), "2023-05-06 markup");
}

}  // namespace
}  // namespace pressmark::indexer
