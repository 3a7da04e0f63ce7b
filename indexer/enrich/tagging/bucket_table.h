// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A table that is laid down once and read in place: records by hash. Its bytes are a count of buckets (a power of two),
// where each bucket begins and the last one ends (u32 each), then the buckets. A bucket that has any records is their
// number (one byte), the low 16 bits of the hash of each, and what its owner lays down for them. So a hash that has no
// record finds a wrong one about once in 65,536 times the records of a bucket; what is looked up here bears that.
// Integers are little-endian, as on every machine we run on.

#include <cstddef>
#include <cstdint>
#include <cstring>
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

  /// Where a hash has its record: number `index` of the `count` in a bucket, laid down at `records`. `count` is 0 where
  /// it has none.
  struct Place {
    const unsigned char* records;
    std::size_t count;
    std::size_t index;
  };
  [[nodiscard]] Place find(std::uint64_t hash) const {
    const Bytes bucket = bucket_of(hash);
    if (bucket.empty()) return {nullptr, 0, 0};
    const std::size_t count = bucket[0];
    const auto fingerprint = static_cast<std::uint16_t>(hash);
    for (std::size_t i = 0; i < count; ++i)
      if (fingerprint_at(bucket, i) == fingerprint) return {bucket.data() + head_bytes(count), count, i};
    return {nullptr, 0, 0};
  }
  void prefetch(std::uint64_t hash) const {
    if (begins_ != nullptr) __builtin_prefetch(begins_ + ((hash >> 32) & mask_));
  }
  void prefetch_records(std::uint64_t hash) const {
    if (begins_ != nullptr) __builtin_prefetch(records_ + begins_[(hash >> 32) & mask_]);
  }

  /// Throws StorageError where `fits` refuses what is laid down for the `count` records of a bucket.
  template <class Fits>
  void check(const Fits& fits) const {
    if (begins_ == nullptr) return;
    for (std::uint64_t bucket = 0; bucket <= mask_; ++bucket) {
      const Bytes bytes(records_ + begins_[bucket], records_ + begins_[bucket + 1]);
      if (bytes.empty()) continue;
      const std::size_t head = head_bytes(bytes[0]);
      if (bytes.size() < head || !fits(bytes.subspan(head), std::size_t{bytes[0]})) refuse();
    }
  }

 private:
  [[noreturn]] static void refuse();
  [[nodiscard]] static std::size_t head_bytes(std::size_t count) { return 1 + count * sizeof(std::uint16_t); }
  [[nodiscard]] static std::uint16_t fingerprint_at(Bytes bucket, std::size_t i) {
    std::uint16_t print;
    std::memcpy(&print, bucket.data() + head_bytes(i), sizeof print);
    return print;
  }
  [[nodiscard]] Bytes bucket_of(std::uint64_t hash) const {
    if (begins_ == nullptr) return {};
    const std::uint64_t bucket = (hash >> 32) & mask_;
    return {records_ + begins_[bucket], records_ + begins_[bucket + 1]};
  }

  const std::uint32_t* begins_ = nullptr;
  const unsigned char* records_ = nullptr;
  std::uint64_t mask_ = 0;
};

}  // namespace pressmark::indexer
