// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_url.h"

#include <string>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(ArticleUrl, HasOneSpelling) {
  struct Row {
    std::string_view url;
    std::string_view canonical;  // empty: none
  };
  for (const Row& row : {
           Row{"https://www.bbc.co.uk/news/1?at_medium=RSS&at_campaign=KARANGA", "https://www.bbc.co.uk/news/1"},
           Row{" HTTP://User:pw@Example.ORG:80/A%20b#top ", "http://example.org/A%20b"},
           Row{"https://example.org:443", "https://example.org/"},
           Row{"https://example.org:8443/", "https://example.org:8443/"},
           Row{"http://example.org:443/", "http://example.org:443/"},
           Row{"https://example.org?id=7", "https://example.org/?id=7"},
           Row{"https://example.org/a?utm_source=x&id=7&UTM_MEDIUM=y&fbclid=z", "https://example.org/a?id=7"},
           Row{"https://example.org/a?&&id=7&", "https://example.org/a?id=7"},
           Row{"https://example.org/a?ref=b", "https://example.org/a?ref=b"},
           Row{"https://example.org/a b\n?q=1", "https://example.org/a%20b?q=1"},
           Row{"https://example.org./a", "https://example.org/a"},
           Row{"https://example.org/a?next=http://b/?x#y", "https://example.org/a?next=http://b/?x"},
           Row{"https://bücher.example/ü", "https://bücher.example/%C3%BC"},
           Row{"https://example.org/%7euser/%41%2fb%3f%c3%bc%zz%", "https://example.org/~user/A%2Fb%3F%C3%BC%25zz%25"},
           Row{"https://example.org/a/./b/../c", "https://example.org/a/c"},
           Row{"https://example.org/a/%2e%2e/b/..", "https://example.org/"},
           Row{"https://example.org/../../a/.", "https://example.org/a/"},
           Row{"https://example.org/a//b", "https://example.org/a//b"},
           Row{"https://example.org/#!/story/7", "https://example.org/#!/story/7"},
           Row{"https://example.org/a?b=1#!c", "https://example.org/a?b=1#!c"},
           Row{"https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a?utm_source=x",
               "https://www.example.org/a"},
           Row{"https://example-org.cdn.ampproject.org/v/example.org/a", "http://example.org/a"},
           Row{"https://www.google.com/amp/s/amp.example.org/a#top", "https://amp.example.org/a"},
           Row{"https://www.google.com/amp/s/www.google.com/amp/example.org", "http://example.org/"},
           Row{"https://www.google.com/search?q=x", "https://www.google.com/search?q=x"},
           Row{"ftp://example.org/a", ""},
           Row{"cnn://deeplink?section=livetv", ""},
           Row{"/relative", ""},
           Row{"example.org/a", ""},
           Row{"http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"},
           Row{"http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a"},
           Row{"https://example.org:/", "https://example.org/"},
           Row{"https://example.org:http/", ""},
           Row{"http://:80::/", ""},
           Row{"https://./", ""},
           Row{"https://", ""},
           Row{"https:///path", ""},
           Row{"", ""},
       }) {
    const auto canonical = canonical_url(row.url);
    EXPECT_EQ(canonical.value_or(""), row.canonical) << row.url;
    EXPECT_EQ(canonical_url(canonical.value_or("")), canonical) << row.url;
  }
}

TEST(ArticleUrl, MayNotBeEndless) {
  std::string url = "https://example.org/";
  for (int depth = 0; depth < 300; ++depth) url.insert(0, "https://google.com/amp/s/");
  EXPECT_FALSE(canonical_url(url + std::string(8192, 'a')));
  static_cast<void>(canonical_url(url));
}

TEST(ArticleUrl, NamesThePublishersHost) {
  struct Row {
    std::string_view url;
    std::string_view host;
  };
  for (const Row& row : {
           Row{"https://www.bbc.co.uk/news", "bbc.co.uk"},
           Row{"http://feeds.bbci.co.uk/news/rss.xml", "bbci.co.uk"},
           Row{"https://m.www.example.org/", "example.org"},
           Row{"https://m.example/", "m.example"},
           Row{"https://wydarzenia.interia.pl/x", "wydarzenia.interia.pl"},
           Row{"https://example.org:8443/", "example.org"},
           Row{"www.cnn.com", "cnn.com"},
       }) {
    EXPECT_EQ(publisher_host(row.url), row.host) << row.url;
  }
}

}  // namespace
}  // namespace pressmark::indexer
