// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/figures.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

TEST(Figures, GroupDigits) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1'234'567), "1,234,567");
  EXPECT_EQ(counted(1, "article"), "1 article");
  EXPECT_EQ(counted(2000, "article"), "2,000 articles");
}

TEST(Figures, SmallSharesKeepTheirDigits) {
  EXPECT_EQ(percent(0), "0 %");
  EXPECT_EQ(percent(1), "100.0 %");
  EXPECT_EQ(percent(0.1234), "12.3 %");
  EXPECT_EQ(percent(0.00999), "1.0 %");
  EXPECT_EQ(percent(0.0012), "0.12 %");
  EXPECT_EQ(percent(0.000012), "0.0012 %");
  EXPECT_EQ(percent(1e-12), "0.000000 %");
}

}  // namespace
}  // namespace pressmark::query
