// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/header_fields.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(HeaderFields, AreFoundWithoutRegardToCase) {
  const HeaderFields fields(
      "HTTP/1.1 200 OK\r\nContent-Type:  text/html \r\nX-A: 1\r\nx-a: 2\r\nno colon\r\nLong: one\r\n\ttwo\r\n");
  EXPECT_EQ(fields["content-type"], "text/html");
  EXPECT_EQ(fields["X-A"], "1");
  EXPECT_EQ(fields["Long"], "one two");
  EXPECT_EQ(fields["absent"], "");
}

TEST(HeaderFields, AreValidText) { EXPECT_EQ(HeaderFields("A: \xE9t\xE9\n")["A"], "\xEF\xBF\xBDt\xEF\xBF\xBD"); }

TEST(HeaderFields, EndAtAnEmptyLine) {
  for (const std::string_view text : {"A: 1\r\n\r\nbody", "A: 1\n\nbody", "A: 1\r\n\nbody"}) {
    const auto parts = split_head(text);
    ASSERT_TRUE(parts) << text;
    EXPECT_EQ(text.substr(parts->body), "body");
    EXPECT_EQ(HeaderFields(parts->head)["A"], "1");
  }
  EXPECT_FALSE(split_head("A: 1\r\nB: 2\r\n"));
  EXPECT_FALSE(split_head(""));
}

TEST(HeaderFields, HaveParameters) {
  struct Row {
    std::string_view value;
    std::string_view type;
    std::string_view charset;
  };
  for (const Row& row : {Row{"text/html; charset=utf-8", "text/html", "utf-8"},
                         Row{"TEXT/HTML;Charset=\"koi8-r\"; x=1", "text/html", "koi8-r"},
                         Row{"text/html; a=\"; charset=no\"; charset = 'latin1'", "text/html", "latin1"},
                         Row{"text/html", "text/html", ""}, Row{"", "", ""}, Row{";;charset", "", ""}}) {
    EXPECT_EQ(media_type(row.value), row.type) << row.value;
    EXPECT_EQ(parameter(row.value, "charset"), row.charset) << row.value;
  }
}

}  // namespace
}  // namespace pressmark::indexer
