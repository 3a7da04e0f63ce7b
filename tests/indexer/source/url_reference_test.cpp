// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/url_reference.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(UrlReference, IsReadWithinItsBase) {
  struct Row {
    std::string_view base;
    std::string_view reference;
    std::string_view whole;
  };
  for (const Row& row : {
           Row{"http://a.example/b/c?q", "d", "http://a.example/b/d"},
           Row{"http://a.example/b/c?q", "/d?e#f", "http://a.example/d?e#f"},
           Row{"http://a.example/b/c?q", "../d", "http://a.example/d"},
           Row{"http://a.example/b/c?q", "../../../d/", "http://a.example/d/"},
           Row{"http://a.example/b/c?q", "./d/./e/..", "http://a.example/b/d/"},
           Row{"http://a.example/b/c?q", "?r", "http://a.example/b/c?r"},
           Row{"http://a.example/b/c?q", "#f", "http://a.example/b/c?q#f"},
           Row{"http://a.example/b/c?q", "//o.example/d", "http://o.example/d"},
           Row{"http://a.example/b/c?q", " https://o.example/d\n", "https://o.example/d"},
           Row{"http://a.example/b/c?q", "mailto:x", "mailto:x"},
           Row{"http://a.example", "d", "http://a.example/d"},
           Row{"", "d/e", "d/e"},
           Row{"d/e", "f", "f"},
       }) {
    EXPECT_EQ(resolve_url(row.base, row.reference), row.whole) << row.base << " + " << row.reference;
  }
}

}  // namespace
}  // namespace pressmark::indexer
