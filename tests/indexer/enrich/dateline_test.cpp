// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/dateline.h"

#include <vector>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

struct Case {
  std::string_view body;
  std::string_view dateline;
  std::string_view country;
};

TEST(Dateline, EndsAtItsDash) {
  const std::vector<Case> cases{
      {"LONDON, March 3 - Oil rose.", "LONDON, March 3", "United Kingdom"},
      {"PARIS, Texas, March 3 - Oil rose.", "PARIS, Texas, March 3", "United States"},
      {"BRAINTREE, Mass., March 3 - Oil rose.", "BRAINTREE, Mass., March 3", "United States"},
      {"Astana (Steppe Wire) \u2014 Oil rose.", "Astana (Steppe Wire)", "Kazakhstan"},
      {"KARLUND, March 3 - Oil rose.", "KARLUND, March 3", ""},
      {"Oil rose - and fell.", "", ""},
      {"Oil rose. Then it fell - twice.", "", ""},
      {"", "", ""},
  };
  const AliasTable table;
  for (const Case& one : cases) {
    const std::string_view dateline = one.body.substr(0, dateline_bytes(one.body));
    EXPECT_EQ(dateline, one.dateline);
    EXPECT_EQ(dateline_country(dateline, table), one.country) << one.body;
  }
}

}  // namespace
}  // namespace pressmark::indexer
