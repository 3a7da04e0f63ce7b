// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/progress.h"

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using Seconds = std::chrono::duration<double>;

TEST(Progress, ShowsABarWhereTheEndIsKnown) {
  EXPECT_EQ(progress_line({12'000, 50}, 100, Seconds(3)),
            "[############............]  50 %  12000 articles, 4000/s, 3 s left");
  EXPECT_EQ(progress_line({12'000, 100}, 100, Seconds(3)),
            "[########################] 100 %  12000 articles, 4000/s, 0 s left");
}

TEST(Progress, ShowsACountWhereItIsNot) {
  EXPECT_EQ(progress_line({500, 50}, std::nullopt, Seconds(2)), "500 articles, 250/s");
  EXPECT_EQ(progress_line({0, 0}, 0, Seconds(0)), "0 articles, 0/s");
  EXPECT_EQ(progress_line({5, 0}, 100, Seconds(1)), "[........................]   0 %  5 articles, 5/s");
}

TEST(Progress, HoldsTheBarAtItsEnd) {
  EXPECT_TRUE(progress_line({1, 900}, 100, Seconds(1)).starts_with("[########################] 100 %"));
}

}  // namespace
}  // namespace pressmark::indexer
