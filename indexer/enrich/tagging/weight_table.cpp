// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/weight_table.h"

#include <bit>

namespace pressmark::indexer {
namespace {

std::uint64_t mask_at(const unsigned char* bytes, std::size_t mask_bytes) {
  std::uint64_t mask = 0;
  for (std::size_t i = 0; i < mask_bytes; ++i) mask |= std::uint64_t{bytes[i]} << (8 * i);
  return mask;
}

}  // namespace

WeightTable::WeightTable(BucketTable::Bytes bytes, std::uint32_t tags)
    : table_(bytes), mask_bytes_(tag_mask_bytes(tags)) {
  table_.check([&](BucketTable::Bytes records, std::size_t count) {
    if (records.size() < count) return false;
    std::size_t at = count;
    for (std::size_t i = 0; i < count; at += records[i++]) {
      if (records[i] < mask_bytes_ || records.size() - at < records[i]) return false;
      const std::uint64_t mask = mask_at(records.data() + at, mask_bytes_);
      const std::size_t weights = records[i] - mask_bytes_;
      if (mask >> tags != 0 || static_cast<std::size_t>(std::popcount(mask)) != weights) return false;
    }
    return true;
  });
}

// The table is larger than the caches: all look-ups are under way at once.
void WeightTable::add(std::span<const Feature> features, TagScores& scores) const {
  for (const Feature feature : features) table_.prefetch(feature);
  for (const Feature feature : features) table_.prefetch_records(feature);
  for (const Feature feature : features) add(feature, scores);
}

void WeightTable::add(Feature feature, TagScores& scores) const {
  const BucketTable::Place place = table_.find(feature);
  if (place.count == 0) return;
  const unsigned char* const lengths = place.records;
  const unsigned char* record = lengths + place.count;
  for (std::size_t i = 0; i < place.index; ++i) record += lengths[i];
  std::uint64_t mask = mask_at(record, mask_bytes_);
  for (const unsigned char* weight = record + mask_bytes_; mask != 0; mask &= mask - 1)
    scores[static_cast<std::size_t>(std::countr_zero(mask))] += static_cast<std::int8_t>(*weight++);
}

}  // namespace pressmark::indexer
