// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/deflate.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Deflater, MakesRepetitionShorter) {
  Deflater deflater;
  const std::string text(1000, 'a');
  EXPECT_FALSE(deflater.deflate(text).empty());
  EXPECT_LT(deflater.deflate(text).size(), 50u);
}

TEST(Deflater, SaysNothingWhereTheStreamWouldNotBeShorter) {
  Deflater deflater;
  EXPECT_TRUE(deflater.deflate("").empty());
  EXPECT_TRUE(deflater.deflate("qwertzuiop").empty());
}

}  // namespace
}  // namespace pressmark
