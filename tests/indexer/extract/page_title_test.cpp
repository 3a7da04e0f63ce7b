// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_title.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(PageTitle, LosesWhatIsNotOfTheArticle) {
  struct Row {
    std::vector<std::string> titles;
    std::vector<std::string> sites;
    std::string expected;
  };
  for (const auto& [titles, sites, expected] : {
           Row{{"Ferry stays in port - The Quay"}, {"The Quay"}, "Ferry stays in port"},
           Row{{"Ferry stays in port | News | Quay.example"}, {"quay.example", "quay"}, "Ferry stays in port | News"},
           Row{{"Ferry stays in port | News | Quay"}, {"quay"}, "Ferry stays in port | News"},
           Row{{"Ferry stays | News | Quay", "Ferry stays"}, {"quay"}, "Ferry stays"},
           Row{{"The Quay: Ferry stays"}, {"The Quay"}, "The Quay: Ferry stays"},
           Row{{"The Quay - Ferry stays"}, {"The Quay"}, "Ferry stays"},
           Row{{"Opinion | Ferries for all", "Ferries for all"}, {}, "Ferries for all"},
           Row{{"Ferry \u2013 a love story"}, {"The Quay"}, "Ferry \u2013 a love story"},
           Row{{"The Quay"}, {"The Quay"}, "The Quay"},
           Row{{" - "}, {"x"}, "-"},
           Row{{}, {"The Quay"}, ""},
       }) {
    EXPECT_EQ(page_title({titles, sites}), expected) << (titles.empty() ? "" : titles[0]);
  }
}

}  // namespace
}  // namespace pressmark::indexer
