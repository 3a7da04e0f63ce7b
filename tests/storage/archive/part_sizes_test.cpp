// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/part_sizes.h"

#include <vector>

#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace pressmark::storage {
namespace {

TEST(PartSizes, KeepAPartThatHoldsThreeTimesWhatFollows) {
  struct Case {
    std::vector<std::uint64_t> documents;
    std::uint64_t fresh;
    std::size_t kept;
  };
  for (const Case& each : {
           Case{{0}, 1, 0},
           Case{{900}, 300, 1},
           Case{{900}, 301, 0},
           Case{{900, 90}, 30, 2},
           Case{{900, 90}, 31, 1},
           Case{{900, 90}, 210, 1},
           Case{{900, 90}, 211, 0},
           Case{{9000, 900, 90}, 30, 3},
           Case{{90'000, 9000, 900, 90}, 1, 3},  // four parts are the most
           Case{{9000, 900, 90}, 0, 3},
           Case{{9000, 900, 301}, 0, 1},
           Case{{9000, 3001}, 0, 0},
           Case{{0, 5}, 0, 0},
       })
    EXPECT_EQ(parts_kept(each.documents, each.fresh), each.kept)
        << fmt::format("{} and {}", fmt::join(each.documents, ", "), each.fresh);
}

TEST(PartSizes, GrowSoThatAnArticleIsWrittenAFewTimes) {
  constexpr std::uint64_t kNight = 1000;
  std::vector<std::uint64_t> parts{100 * kNight};
  std::uint64_t written = 0;
  for (int night = 1; night <= 100; ++night) {
    const std::size_t kept = parts_kept(parts, kNight);
    std::uint64_t last = kNight;
    for (; parts.size() > kept; parts.pop_back()) last += parts.back();
    parts.push_back(last);
    written += last;
    ASSERT_LE(parts.size(), kMostParts);
  }
  EXPECT_LT(written, 8 * 100 * kNight);
}

}  // namespace
}  // namespace pressmark::storage
