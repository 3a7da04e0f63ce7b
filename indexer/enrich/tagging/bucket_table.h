// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A table that is laid down once and read in place: records by hash. Its bytes are a count of buckets (a power of two),
// where each bucket begins and the last one ends, then the buckets: records one after another, each with the low 16
// bits of its hash before it. So a hash that has no record finds a wrong one about once in 65,536 times the records of
// a bucket; what is looked up here bears that. Integers are little-endian, as on every machine we run on.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>

namespace pressmark::indexer {

/// A view: the bytes must outlive it. Any thread may ask.
class BucketTable {
 public:
  using Bytes = std::span<const unsigned char>;

  /// No bucket has anything.
  BucketTable() = default;
  /// Throws StorageError where the borders of the buckets do not fit the bytes.
  explicit BucketTable(Bytes bytes);

  /// The records of the bucket that the hash belongs to.
  [[nodiscard]] Bytes bucket_of(std::uint64_t hash) const {
    if (begins_ == nullptr) return {};
    const std::uint64_t bucket = (hash >> 32) & mask_;
    return {records_ + begins_[bucket], records_ + begins_[bucket + 1]};
  }
  void prefetch(std::uint64_t hash) const {
    if (begins_ != nullptr) __builtin_prefetch(begins_ + ((hash >> 32) & mask_));
  }
  void prefetch_records(std::uint64_t hash) const {
    if (begins_ != nullptr) __builtin_prefetch(records_ + begins_[(hash >> 32) & mask_]);
  }

  /// Walks every bucket with `length_of`, which says how many bytes the record at the front of what remains of a bucket
  /// has (fingerprint included, 0: not a record). Throws StorageError where a record is cut short.
  void check(const std::function<std::size_t(Bytes)>& length_of) const;

  [[nodiscard]] static std::uint16_t fingerprint_of(std::uint64_t hash) { return static_cast<std::uint16_t>(hash); }
  [[nodiscard]] static std::uint16_t fingerprint_at(const unsigned char* record) {
    std::uint16_t print;
    std::memcpy(&print, record, sizeof print);
    return print;
  }

 private:
  const std::uint32_t* begins_ = nullptr;
  const unsigned char* records_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace pressmark::indexer
