// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/lexicon.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kFingerprintBytes = sizeof(std::uint16_t);

/// What stands behind the fingerprint of a record of three bytes; 0 where there is no such record.
std::uint32_t three_bytes(const BucketTable& table, std::uint64_t hash) {
  constexpr std::size_t kRecord = kFingerprintBytes + 3;
  const std::uint16_t fingerprint = BucketTable::fingerprint_of(hash);
  const BucketTable::Bytes bucket = table.bucket_of(hash);
  for (std::size_t at = 0; at < bucket.size(); at += kRecord) {
    const unsigned char* const record = bucket.data() + at;
    if (BucketTable::fingerprint_at(record) != fingerprint) continue;
    return record[2] | std::uint32_t{record[3]} << 8 | std::uint32_t{record[4]} << 16;
  }
  return 0;
}

void check_three_bytes(const BucketTable& table) {
  table.check([](BucketTable::Bytes) { return kFingerprintBytes + 3; });
}

}  // namespace

static_assert(Lexicon::kPhraseBytes == 3 && Lexicon::kClusterBytes == 3);

Lexicon::Lexicon(BucketTable::Bytes phrases, BucketTable::Bytes clusters) : phrases_(phrases), clusters_(clusters) {
  check_three_bytes(phrases_);
  check_three_bytes(clusters_);
}

PhraseKinds Lexicon::kinds_of(std::uint64_t phrase) const { return three_bytes(phrases_, phrase); }

WordClusters Lexicon::clusters_of(std::uint64_t folded_word) const {
  const std::uint32_t both = three_bytes(clusters_, folded_word);
  return {static_cast<std::uint16_t>(both & 0xFF), static_cast<std::uint16_t>(both >> 8)};
}

}  // namespace pressmark::indexer
