// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_date.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(UrlDate, IsReadFromThePath) {
  struct Row {
    std::string_view url;
    std::string_view date;
  };
  for (const auto& [url, date] : {
           Row{"https://x.example/2010/06/16/u.s.-policy", "2010-06-16"},
           Row{"https://x.example/world/2016/dec/15/story", "2016-12-15"},
           Row{"https://x.example/2016/Dec/5", "2016-12-05"},
           Row{"https://x.example/20161215/story", "2016-12-15"},
           Row{"https://x.example/2016-12-15-story", "2016-12-15"},
           Row{"https://x.example/2016-12-15", "2016-12-15"},
           Row{"https://x.example/2016/12/story", "2016-12"},
           Row{"https://x.example/2016/12", ""},
           Row{"https://x.example/2016/13/15/story", ""},
           Row{"https://x.example/2016/02/30/story", "2016-02"},
           Row{"https://x.example/1066/10/14/hastings", ""},
           Row{"https://x.example/story-20161215", ""},
           Row{"https://x.example/20161315/story", ""},
           Row{"https://x.example/2016-12-150", ""},
           Row{"https://x.example/story?date=2016-12-15", ""},
           Row{"https://x.example/12345678/story", ""},
           Row{"https://x.example/", ""},
           Row{"", ""},
       }) {
    EXPECT_EQ(format_iso8601(url_date(url)), date) << url;
  }
}

}  // namespace
}  // namespace pressmark::indexer
