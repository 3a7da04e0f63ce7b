// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_zone.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

TEST(DateZone, KnowsNamesAndTheirMinutes) {
  struct Row {
    std::string_view name;
    minutes offset;
  };
  for (const Row& row : {Row{"gmt", 0min}, Row{"bst", 60min}, Row{"ist", 330min}, Row{"nst", -210min},
                         Row{"acdt", 630min}, Row{"nzdt", 780min}, Row{"z", 0min}, Row{"q", 0min}}) {
    EXPECT_EQ(zone_offset(row.name, {}), row.offset) << row.name;
  }
  for (const std::string_view name : {"", "j", "xyz", "o'clock"}) EXPECT_FALSE(zone_offset(name, {})) << name;
}

TEST(DateZone, FollowsAmericanSummerTime) {
  struct Row {
    local_seconds local;
    hours offset;
  };
  for (const Row& row : {
           Row{local_days(2022y / January / 1), -5h},
           Row{local_days(2022y / March / 13) + 1h, -5h},
           Row{local_days(2022y / March / 13) + 3h, -4h},
           Row{local_days(2022y / November / 6), -4h},
           Row{local_days(2022y / November / 6) + 1h, -5h},
           Row{local_days(2006y / March / 20), -5h},
           Row{local_days(2006y / April / 2) + 3h, -4h},
           Row{local_days(2006y / October / 29) + 2h, -5h},
           Row{local_days(1986y / April / 20), -5h},
           Row{local_days(1986y / April / 28), -4h},
           Row{local_days(1950y / July / 1), -5h},
       }) {
    EXPECT_EQ(zone_offset("et", row.local), row.offset) << row.local.time_since_epoch().count();
    EXPECT_EQ(zone_offset("est", row.local), -5h);
  }
}

}  // namespace
}  // namespace pressmark::indexer
