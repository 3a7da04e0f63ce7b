// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/shingles.h"

#include <algorithm>
#include <array>

#include "storage/base/hash.h"
#include "storage/text/tokenizer.h"

namespace pressmark::indexer {
namespace {

constexpr double kLeastShared = 0.6;
constexpr double kLeastContained = 0.75;
constexpr double kLeastSharedOfContained = 0.25;

constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // odd, so that no word of a shingle is lost

constexpr std::uint64_t power(std::uint64_t base, std::size_t exponent) {
  return exponent == 0 ? 1 : base * power(base, exponent - 1);
}

// A polynomial over the words keeps little order in its high bits; this spreads them (the finaliser of MurmurHash3).
std::uint64_t spread(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
  hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
  return hash ^ (hash >> 33);
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  constexpr std::uint64_t kLeaving = power(kFactor, kShingleWords);
  std::vector<std::uint64_t> shingles;
  std::array<std::uint64_t, kShingleWords> words{};
  std::uint64_t rolling = 0;
  std::size_t count = 0;
  text::Tokenizer tokenizer(text);
  for (text::RawToken token; tokenizer.next(token); ++count) {
    std::uint64_t& place = words[count % kShingleWords];
    const std::uint64_t word = hash64(token.form);
    rolling = rolling * kFactor + word - place * kLeaving;
    place = word;
    if (count + 1 >= kShingleWords) shingles.push_back(spread(rolling));
  }
  return shingles;
}

std::vector<std::uint64_t> shingle_set(std::string_view text) {
  std::vector<std::uint64_t> shingles = shingles_of(text);
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Resemblance compare(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return {};
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    common += *left == *right;
    const bool left_moves = *left <= *right;
    right += *right <= *left;
    left += left_moves;
  }
  const auto shared = static_cast<double>(common);
  return {shared / static_cast<double>(a.size() + b.size() - common),
          shared / static_cast<double>(std::min(a.size(), b.size()))};
}

bool are_near_copies(const Resemblance& resemblance) {
  if (resemblance.shared >= kLeastShared) return true;
  return resemblance.contained >= kLeastContained && resemblance.shared >= kLeastSharedOfContained;
}

}  // namespace pressmark::indexer
