// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/ascii_case.h"

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(AsciiCase, LowersAsciiLettersAlone) {
  EXPECT_EQ(lowered("AZaz @[`{ 09 \xC3\x84"), "azaz @[`{ 09 \xC3\x84");
  EXPECT_EQ(lowered(""), "");
}

TEST(AsciiCase, ComparesWithoutIt) {
  EXPECT_TRUE(same_letters("Content-Type", "CONTENT-tYPE"));
  EXPECT_FALSE(same_letters("gzip", "gzi"));
  EXPECT_FALSE(same_letters("@", "`"));
}

TEST(AsciiCase, TellsHowATextBegins) {
  EXPECT_TRUE(begins_with("<!DOCTYPE html>", "<!doctype"));
  EXPECT_TRUE(begins_with("a", ""));
  EXPECT_FALSE(begins_with("<!doc", "<!doctype"));
}

}  // namespace
}  // namespace pressmark
