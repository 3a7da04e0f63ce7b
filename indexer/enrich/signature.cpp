// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/signature.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "indexer/enrich/shingles.h"
#include "storage/base/hash.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kPartBands = kBands / 2;
constexpr std::size_t kBins = kPartBands * kBandRows;
constexpr std::uint64_t kEmpty = UINT64_MAX;

using Minima = std::array<std::uint64_t, kBins>;

// The high half of a hash says which bin it falls into, all of it what it counts there.
std::size_t bin_of(std::uint64_t hash) { return static_cast<std::size_t>(((hash >> 32) * kBins) >> 32); }

// `turn` makes another permutation of the same hashes.
Minima minima_of(std::span<const std::uint64_t> shingles, int turn) {
  Minima minima;
  minima.fill(kEmpty);
  for (const std::uint64_t shingle : shingles) {
    const std::uint64_t hash = std::rotl(shingle, turn);
    std::uint64_t& least = minima[bin_of(hash)];
    least = std::min(least, hash);
  }
  // A bin that nothing fell into borrows from the next one that has something, as the paper on densification has it
  // (Shrivastava and Li, 2014).
  for (std::size_t i = 2 * kBins; i-- > 0;)
    if (minima[i % kBins] == kEmpty) minima[i % kBins] = minima[(i + 1) % kBins];
  return minima;
}

void append_bands(std::span<const std::uint64_t> shingles, int turn, BandKeys& keys) {
  const Minima minima = minima_of(shingles, turn);
  for (std::size_t band = 0; band < kPartBands; ++band) {
    const auto* const rows = reinterpret_cast<const char*>(minima.data() + band * kBandRows);
    const std::uint64_t hash = hash64({rows, kBandRows * sizeof(std::uint64_t)});
    keys.push_back(static_cast<std::uint32_t>(hash + keys.size()));  // a band meets only its own kind
  }
}

}  // namespace

BandKeys signature_of(std::string_view body) {
  BandKeys keys;
  const std::vector<std::uint64_t> shingles = shingles_of(body);
  if (shingles.size() + kShingleWords <= kLeastWords) return keys;
  const std::span all(shingles);
  append_bands(all.first(std::min(all.size(), kHeadWords)), 0, keys);
  append_bands(all, 32, keys);
  return keys;
}

}  // namespace pressmark::indexer
