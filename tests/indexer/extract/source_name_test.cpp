// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/source_name.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(SourceName, IsTheMostTellingClue) {
  struct Row {
    std::string_view stated;
    std::string_view url;
    std::string_view input;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"BBC  News ", "https://x.org/1", "/a/b.txt", "BBC News"},
           Row{"www.cnn.com", "", "/a/b.txt", "cnn.com"},
           Row{"http://feeds.bbci.co.uk/rss.xml", "https://www.bbc.co.uk/1", "/a/b.txt", "bbc.co.uk"},
           Row{"http://feeds.bbci.co.uk/rss.xml", "", "/a/b.txt", "bbci.co.uk"},
           Row{"", "https://www.bbc.co.uk/1", "/a/b.txt", "bbc.co.uk"},
           Row{"", "", "/news/steppe-courier/b.txt", "steppe-courier"},
           Row{"", "", "/b.txt", ""},
           Row{"", "", "-", ""},
       }) {
    EXPECT_EQ(source_name({row.stated, row.url, std::filesystem::path(row.input)}), row.name) << row.stated << row.url;
  }
}

}  // namespace
}  // namespace pressmark::indexer
