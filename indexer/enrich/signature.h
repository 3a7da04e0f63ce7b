// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an article's body is looked up by among bodies like it: a few numbers, one of which two near copies are likely
// to have in common. MinHash by one permutation (Li, Owen, Zhang, "One permutation hashing", 2012), its minima in bands
// of kBandRows: two bodies that share a part s of their shingles share a band with probability s^kBandRows.
//
// Half of the bands are of the whole body, the others of its first kHeadWords words: wire copy is cut from the tail,
// and then its head is all it shares.

#include <cstddef>
#include <string_view>

#include "storage/catalog/cluster_table.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

inline constexpr std::size_t kBands = storage::kBandsInSignature;
inline constexpr std::size_t kBandRows = 2;
inline constexpr std::size_t kHeadWords = 60;
/// Shorter bodies have no signature: a sentence is no copy of another text that quotes it.
inline constexpr std::size_t kLeastWords = 20;

/// kBands numbers, the same for the same words; none for a short body. Any thread may ask.
[[nodiscard]] BandKeys signature_of(std::string_view body);

}  // namespace pressmark::indexer
