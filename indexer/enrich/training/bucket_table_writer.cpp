// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/training/bucket_table_writer.h"

#include <bit>
#include <cstring>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kRecordsInBucket = 4;

template <class Integer>
void append(std::string& bytes, Integer number) {
  char raw[sizeof number];
  std::memcpy(raw, &number, sizeof number);
  bytes.append(raw, sizeof number);
}

using Bucket = std::vector<const HashedRecord*>;

std::string bucket_bytes(const Bucket& bucket, RecordLengths lengths) {
  std::string bytes;
  if (bucket.empty()) return bytes;
  append(bytes, static_cast<std::uint8_t>(bucket.size()));
  for (const HashedRecord* record : bucket) append(bytes, static_cast<std::uint16_t>(record->hash));
  if (lengths == RecordLengths::stated)
    for (const HashedRecord* record : bucket) append(bytes, static_cast<std::uint8_t>(record->bytes.size()));
  for (const HashedRecord* record : bucket) bytes += record->bytes;
  return bytes;
}

}  // namespace

std::string bucket_table_bytes(const std::vector<HashedRecord>& records, RecordLengths lengths) {
  const auto buckets = static_cast<std::uint32_t>(std::bit_ceil(records.size() / kRecordsInBucket + 1));
  std::vector<Bucket> contents(buckets);
  for (const HashedRecord& record : records) contents[(record.hash >> 32) & (buckets - 1)].push_back(&record);

  std::string begins;
  std::string laid;
  append(begins, buckets);
  for (const Bucket& bucket : contents) {
    append(begins, static_cast<std::uint32_t>(laid.size()));
    laid += bucket_bytes(bucket, lengths);
  }
  append(begins, static_cast<std::uint32_t>(laid.size()));
  return begins + laid;
}

}  // namespace pressmark::indexer
