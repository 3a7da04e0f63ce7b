// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/article_url.h"

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
           Row{"https://bücher.example/ü", "https://bücher.example/ü"},
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
