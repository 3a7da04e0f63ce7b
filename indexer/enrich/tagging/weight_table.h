// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The weights of one stage: for each feature that matters, a byte for each tag that it speaks for or against. A record
// of the table is a fingerprint, a bit for each tag, and a signed byte for each bit set, tags ascending.

#include <array>
#include <cstdint>

#include "indexer/enrich/tagging/bucket_table.h"
#include "indexer/enrich/tagging/feature.h"
#include "indexer/enrich/tagging/tag_set.h"

namespace pressmark::indexer {

/// Room for the scores of all tags of a token, padded for the machine's vectors.
inline constexpr std::size_t kTagLanes = 20;
static_assert(kTagLanes >= kMostTags);
using TagScores = std::array<std::int32_t, kTagLanes>;

/// A view. Any thread may ask.
class WeightTable {
 public:
  WeightTable() = default;
  /// Throws StorageError where the bytes are no such table.
  WeightTable(BucketTable::Bytes bytes, std::uint32_t tags);

  void add(Feature feature, TagScores& scores) const;
  void prefetch(Feature feature) const { table_.prefetch(feature); }
  void prefetch_records(Feature feature) const { table_.prefetch_records(feature); }

 private:
  BucketTable table_;
  std::size_t mask_bytes_ = 0;
};

/// How many bytes the bits of so many tags take.
[[nodiscard]] constexpr std::size_t tag_mask_bytes(std::uint32_t tags) { return (tags + 7) / 8; }

}  // namespace pressmark::indexer
