// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_identity.h"

#include <gtest/gtest.h>

#include "indexer/extract/article_url.h"

namespace pressmark::indexer {
namespace {

TEST(UrlIdentity, IsOneForTheTwinsOfAPage) {
  struct Row {
    std::string_view url;
    std::string_view identity;
  };
  for (const auto& [url, identity] : {
           Row{"http://example.org/a", "https://example.org/a"},
           Row{"https://www.example.org/a/", "https://example.org/a"},
           Row{"https://m.example.org/a", "https://example.org/a"},
           Row{"https://mobile.example.org/a", "https://example.org/a"},
           Row{"https://amp.example.org/a", "https://example.org/a"},
           Row{"https://en.m.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"},
           Row{"https://m.example/a", "https://m.example/a"},
           Row{"https://example.org/a/amp", "https://example.org/a"},
           Row{"https://example.org/a/amp/", "https://example.org/a"},
           Row{"https://example.org/amp/a", "https://example.org/a"},
           Row{"https://example.org/a.amp.html", "https://example.org/a.html"},
           Row{"https://example.org/a.amp", "https://example.org/a"},
           Row{"https://example.org/amp.amp", "https://example.org/"},
           Row{"https://example.org/a?amp=1", "https://example.org/a"},
           Row{"https://example.org/a?amp", "https://example.org/a"},
           Row{"https://example.org/a?outputType=amp&id=7", "https://example.org/a?id=7"},
           Row{"https://example.org/a?id=7&m=1", "https://example.org/a?id=7"},
           Row{"https://example.org/a/index.html", "https://example.org/a"},
           Row{"https://example.org/INDEX.HTM", "https://example.org/"},
           Row{"https://example.org/index.php?id=7", "https://example.org/index.php?id=7"},
           Row{"https://example.org/a?m=2", "https://example.org/a?m=2"},
           Row{"https://example.org/ampere", "https://example.org/ampere"},
           Row{"https://example.org/.amp", "https://example.org/.amp"},
           Row{"https://example.org:8443/a", "https://example.org:8443/a"},
           Row{"http://[2001:db8::1]/a", "https://[2001:db8::1]/a"},
           Row{"https://example.org/#!/a", "https://example.org/#!/a"},
           Row{"https://example.org/", "https://example.org/"},
       }) {
    EXPECT_EQ(url_identity(*canonical_url(url)), identity) << url;
    EXPECT_EQ(url_identity(identity), identity);
  }
}

}  // namespace
}  // namespace pressmark::indexer
