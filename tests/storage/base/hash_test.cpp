// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/hash.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace pressmark {
namespace {

TEST(Hash, IsXxh3InCanonicalByteOrder) {
  // The published values for the empty input, seed 0.
  EXPECT_EQ(hash128("").hex(), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(hash64(""), 0x2d06800538d394c2u);
}

TEST(Hash, DependsOnEveryByte) {
  std::set<std::string> seen;
  std::string text(300, 'a');
  seen.insert(hash128(text).hex());
  for (char& c : text) {
    c = 'b';
    EXPECT_TRUE(seen.insert(hash128(text).hex()).second);
    c = 'a';
  }
}

TEST(Hash, DoesNotSeeTheBordersBetweenPieces) {
  const std::string text(1000, 'x');
  for (const std::size_t cut : {0u, 1u, 16u, 240u, 999u, 1000u}) {
    Hasher hasher;
    hasher.update(std::string_view(text).substr(0, cut));
    hasher.update(std::string_view(text).substr(cut));
    EXPECT_EQ(hasher.digest(), hash128(text)) << cut;
  }
}

TEST(Hash, ShowsItsBytes) {
  const Hash128 hash = hash128("pressmark");
  EXPECT_EQ(hash.as_blob().size(), 16u);
  EXPECT_EQ(hash.hex().size(), 32u);
  EXPECT_NE(hash, hash128("Pressmark"));
}

}  // namespace
}  // namespace pressmark
