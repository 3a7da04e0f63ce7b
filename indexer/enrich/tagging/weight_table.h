// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What both stages learnt of each feature that matters: a byte for each tag that it speaks for or against. Most
// features are asked by both, so one record has the tags of both: those of the first stage, then those of the second.
//
// A bucket of the table has the length of each of its records (one byte each), then the records: a bit for each tag,
// and a signed byte for each bit set, tags ascending.

#include <array>
#include <cstdint>
#include <span>

#include "indexer/enrich/tagging/bucket_table.h"
#include "indexer/enrich/tagging/feature.h"
#include "indexer/enrich/tagging/tag_set.h"

namespace pressmark::indexer {

inline constexpr std::uint32_t kStages = 2;

/// The scores of all tags of both stages for a token: those of the second begin behind the first's. Padded for the
/// machine's vectors.
inline constexpr std::size_t kTagLanes = 36;
static_assert(kTagLanes >= kStages * kMostTags);
using TagScores = std::array<std::int32_t, kTagLanes>;

/// How many bytes the bits of so many tags take.
[[nodiscard]] constexpr std::size_t tag_mask_bytes(std::uint32_t tags) { return (tags + 7) / 8; }

/// A view. Any thread may ask.
class WeightTable {
 public:
  WeightTable() = default;
  /// `tags` is how many both stages have together. Throws StorageError where the bytes are no such table.
  WeightTable(BucketTable::Bytes bytes, std::uint32_t tags);

  /// Adds the weights of all these features.
  void add(std::span<const Feature> features, TagScores& scores) const;

 private:
  void add(Feature feature, TagScores& scores) const;

  BucketTable table_;
  std::size_t mask_bytes_ = 0;
};

}  // namespace pressmark::indexer
