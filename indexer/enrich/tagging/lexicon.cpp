// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/lexicon.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kRecord = 3;

/// 0 where there is no such record.
std::uint32_t number_of(const BucketTable& table, std::uint64_t hash) {
  const BucketTable::Place place = table.find(hash);
  if (place.count == 0) return 0;
  const unsigned char* const record = place.records + place.index * kRecord;
  return record[0] | std::uint32_t{record[1]} << 8 | std::uint32_t{record[2]} << 16;
}

void check(const BucketTable& table) {
  table.check([](BucketTable::Bytes records, std::size_t count) { return records.size() == count * kRecord; });
}

}  // namespace

Lexicon::Lexicon(BucketTable::Bytes phrases, BucketTable::Bytes clusters) : phrases_(phrases), clusters_(clusters) {
  check(phrases_);
  check(clusters_);
}

PhraseKinds Lexicon::kinds_of(std::uint64_t phrase) const { return number_of(phrases_, phrase); }

WordClusters Lexicon::clusters_of(std::uint64_t folded_word) const {
  const std::uint32_t both = number_of(clusters_, folded_word);
  return {static_cast<std::uint16_t>(both & 0xFF), static_cast<std::uint16_t>(both >> 8)};
}

}  // namespace pressmark::indexer
