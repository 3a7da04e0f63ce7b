// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/hyperlink.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/present/hits_text.h"
#include "tests/query/present/samples.h"

namespace pressmark::query {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Case {
  std::string_view url;
  std::string_view address;
};

TEST(Hyperlink, GoesToTheWebAlone) {
  for (const Case& each :
       {Case{"https://x.example/a?b=1&c=%20#d", "https://x.example/a?b=1&c=%20#d"},
        Case{"HTTP://X.example/", "HTTP://X.example/"},
        Case{"https://x.example/\x1b]8;;\x07\u202E中", "https://x.example/%1B]8;;%07%E2%80%AE%E4%B8%AD"},
        Case{"http://x.example/\x9b 1\"<'", "http://x.example/%9B%201%22%3C'"}, Case{"javascript:alert(1)", ""},
        Case{"file:///etc/passwd", ""}, Case{" https://x.example/", ""}, Case{"https://", ""}, Case{"", ""}}) {
    EXPECT_EQ(web_address(each.url), each.address) << each.url;
  }
}

TEST(Hyperlink, IsTextWhereItCannotBeFollowed) {
  Terminal terminal;
  EXPECT_EQ(hyperlink("Title", "https://x.example/", 7, terminal), "Title");
  terminal.interactive = true;
  EXPECT_EQ(hyperlink("Title", "https://x.example/", 7, terminal),
            "\x1b]8;id=7;https://x.example/\x1b\\Title\x1b]8;;\x1b\\");
  EXPECT_EQ(hyperlink("Title", "mailto:x@x.example", 7, terminal), "Title");
  terminal.dumb = true;
  EXPECT_EQ(hyperlink("Title", "https://x.example/", 7, terminal), "Title");
}

TEST(Hyperlink, TitlesOfHitsAreSome) {
  Terminal terminal;
  terminal.interactive = true;
  terminal.width = 120;
  EXPECT_THAT(hits_text(sample_page().hits, terminal), HasSubstr("\x1b]8;id=4711;https://courier.example/4711\x1b\\"));
  terminal.dumb = true;
  EXPECT_THAT(hits_text(sample_page().hits, terminal), Not(HasSubstr("\x1b]8")));
}

}  // namespace
}  // namespace pressmark::query
