// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/weight_table.h"

#include <bit>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kFingerprintBytes = sizeof(std::uint16_t);

std::uint32_t mask_at(const unsigned char* bytes, std::size_t mask_bytes) {
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < mask_bytes; ++i) mask |= std::uint32_t{bytes[i]} << (8 * i);
  return mask;
}

void add_weights(std::uint32_t mask, const unsigned char* weights, TagScores& scores) {
  for (; mask != 0; mask &= mask - 1)
    scores[static_cast<std::size_t>(std::countr_zero(mask))] += static_cast<std::int8_t>(*weights++);
}

}  // namespace

WeightTable::WeightTable(BucketTable::Bytes bytes, std::uint32_t tags)
    : table_(bytes), mask_bytes_(tag_mask_bytes(tags)) {
  const std::size_t head = kFingerprintBytes + mask_bytes_;
  table_.check([&](BucketTable::Bytes rest) -> std::size_t {
    if (rest.size() < head) return 0;
    const std::uint32_t mask = mask_at(rest.data() + kFingerprintBytes, mask_bytes_);
    return mask >> tags == 0 ? head + static_cast<std::size_t>(std::popcount(mask)) : 0;
  });
}

void WeightTable::add(Feature feature, TagScores& scores) const {
  const std::uint16_t fingerprint = BucketTable::fingerprint_of(feature);
  const BucketTable::Bytes bucket = table_.bucket_of(feature);
  const unsigned char* record = bucket.data();
  const unsigned char* const end = record + bucket.size();
  while (record != end) {
    const std::uint32_t mask = mask_at(record + kFingerprintBytes, mask_bytes_);
    const unsigned char* const weights = record + kFingerprintBytes + mask_bytes_;
    if (BucketTable::fingerprint_at(record) == fingerprint) return add_weights(mask, weights, scores);
    record = weights + std::popcount(mask);
  }
}

}  // namespace pressmark::indexer
