// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/signature.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/prose.h"

namespace pressmark::indexer {
namespace {

bool share_a_band(const BandKeys& a, const BandKeys& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::uint32_t key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

TEST(Signature, IsOfTheWordsAndOfLongBodiesAlone) {
  const std::string two = support::sentences(1, 2);
  EXPECT_EQ(signature_of(two).size(), kBands);
  EXPECT_TRUE(signature_of(two.substr(0, two.rfind(' '))).empty());
  EXPECT_TRUE(signature_of("").empty());
  std::string shouted = two;
  for (char& c : shouted) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c == ' ' ? '\n' : c);
  EXPECT_EQ(signature_of(shouted), signature_of(two));
}

// Of a thousand pairs, so that the odds show.
TEST(Signature, NearCopiesNearlyAlwaysShareABandAndOtherTextsNever) {
  int cut = 0;
  int edited = 0;
  int strangers = 0;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const std::string text = support::sentences(seed, 30);
    const BandKeys bands = signature_of(text);
    cut += share_a_band(bands, signature_of(text.substr(0, text.size() / 2)));
    edited += share_a_band(bands, signature_of(support::sentences(seed + 5000, 2) + text));
    strangers += share_a_band(bands, signature_of(support::sentences(seed + 9000, 30)));
  }
  EXPECT_EQ(cut, 1000);
  EXPECT_GE(edited, 950);
  EXPECT_EQ(strangers, 0);
}

}  // namespace
}  // namespace pressmark::indexer
