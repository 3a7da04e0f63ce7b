// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/bucket_table_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "indexer/enrich/tagging/bucket_table.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kRecordsInBucket = 4;

template <class Integer>
void append(std::string& bytes, Integer number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof number);
}

}  // namespace

std::string bucket_table_bytes(const std::vector<HashedRecord>& records) {
  const auto buckets = static_cast<std::uint32_t>(std::bit_ceil(records.size() / kRecordsInBucket + 1));
  std::vector<std::vector<const HashedRecord*>> contents(buckets);
  for (const HashedRecord& record : records) contents[(record.hash >> 32) & (buckets - 1)].push_back(&record);

  std::string bytes;
  append(bytes, buckets);
  std::string laid;
  for (const auto& bucket : contents) {
    append(bytes, static_cast<std::uint32_t>(laid.size()));
    for (const HashedRecord* record : bucket) {
      append(laid, BucketTable::fingerprint_of(record->hash));
      laid += record->bytes;
    }
  }
  append(bytes, static_cast<std::uint32_t>(laid.size()));
  return bytes + laid;
}

}  // namespace pressmark::indexer
