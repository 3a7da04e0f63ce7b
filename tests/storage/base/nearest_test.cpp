// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/nearest.h"

#include <array>

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(EditDistance, CountsEditsAndSwapsOfNeighbours) {
  struct Case {
    std::string_view left, right;
    std::size_t distance;
  };
  for (const Case& each : {Case{"", "", 0}, Case{"", "abc", 3}, Case{"abc", "", 3}, Case{"source", "source", 0},
                           Case{"sorce", "source", 1}, Case{"soruce", "source", 1}, Case{"sauce", "source", 2},
                           Case{"kitten", "sitting", 3}, Case{"ab", "ba", 1}}) {
    EXPECT_EQ(edit_distance(each.left, each.right), each.distance) << each.left << ' ' << each.right;
  }
}

TEST(Nearest, FindsTheNameThatWasMeant) {
  constexpr std::array<std::string_view, 4> kNames{"title", "source", "author", "id"};
  EXPECT_EQ(nearest("sorce", kNames), "source");
  EXPECT_EQ(nearest("tilte", kNames), "title");
  EXPECT_EQ(nearest("writer", kNames), "");
  EXPECT_EQ(nearest("ip", kNames), "") << "two letters are too few to guess by";
}

}  // namespace
}  // namespace pressmark
