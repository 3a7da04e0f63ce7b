// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_path.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(UrlPath, HasOneSpellingOfEscapes) {
  EXPECT_EQ(normal_escapes("%61%7E%2f%e2%82%ac\xE2\x82\xAC%"), "a~%2F%E2%82%AC%E2%82%AC%25");
  EXPECT_EQ(normal_escapes("%2541 %g1 %1"), "%2541 %25g1 %251");
  EXPECT_EQ(normal_escapes("%c%41"), "%25cA");
}

TEST(UrlPath, HasNoDotSegments) {
  for (const auto& [path, plain] : {
           std::pair{"", "/"},
           std::pair{"/", "/"},
           std::pair{"/a/b/../../c", "/c"},
           std::pair{"/a/./b/.", "/a/b/"},
           std::pair{"/a/b/..", "/a/"},
           std::pair{"/..", "/"},
           std::pair{"/...", "/..."},
           std::pair{"/a//../b", "/a/b"},
       }) {
    EXPECT_EQ(without_dot_segments(path), plain) << path;
  }
}

}  // namespace
}  // namespace pressmark::indexer
