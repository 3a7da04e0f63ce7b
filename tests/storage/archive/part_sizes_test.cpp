// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/part_sizes.h"

#include <vector>

#include <gtest/gtest.h>

namespace pressmark::storage {
namespace {

using Sizes = std::vector<std::uint64_t>;

TEST(PartSizes, KeepTheLargePartUntilTheRecentOneIsAnEighthOfIt) {
  struct Case {
    Sizes documents;
    std::uint64_t fresh;
    std::size_t kept;
  };
  for (const Case& each : {Case{{0}, 1, 0}, Case{{800}, 100, 1}, Case{{800}, 101, 0}, Case{{800, 60}, 40, 1},
                           Case{{800, 60}, 41, 0}, Case{{800, 101}, 0, 0}, Case{{0, 5}, 0, 0}})
    EXPECT_EQ(parts_kept(each.documents, each.fresh), each.kept) << each.documents.front() << " and " << each.fresh;
}

TEST(PartSizes, AreWorthABulkBuildForASixteenthOfTheRecentPart) {
  struct Case {
    Sizes documents;
    std::uint64_t articles;
    bool worth;
  };
  for (const Case& each :
       {Case{{0}, 399, false}, Case{{0}, 400, true}, Case{{100'000}, 400, true}, Case{{100'000, 6'400}, 399, false},
        Case{{100'000, 16'000}, 999, false}, Case{{100'000, 16'000}, 1'000, true}})
    EXPECT_EQ(is_worth_a_bulk_build(each.documents, each.articles), each.worth) << each.articles;
}

}  // namespace
}  // namespace pressmark::storage
