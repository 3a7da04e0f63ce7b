// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/tagging/bucket_table.h"

#include <algorithm>
#include <bit>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

[[noreturn]] void refuse() { throw StorageError("a table of the tagger's model is damaged"); }

}  // namespace

BucketTable::BucketTable(Bytes bytes) {
  std::uint32_t buckets = 0;
  if (bytes.size() < sizeof buckets) refuse();
  std::memcpy(&buckets, bytes.data(), sizeof buckets);
  const std::size_t head = (std::size_t{buckets} + 2) * sizeof(std::uint32_t);
  if (!std::has_single_bit(buckets) || bytes.size() < head) refuse();
  begins_ = reinterpret_cast<const std::uint32_t*>(bytes.data()) + 1;
  records_ = bytes.data() + head;
  mask_ = buckets - 1;
  const std::span begins(begins_, std::size_t{buckets} + 1);
  if (begins.front() != 0 || begins.back() > bytes.size() - head) refuse();
  if (!std::is_sorted(begins.begin(), begins.end())) refuse();
}

void BucketTable::check(const std::function<std::size_t(Bytes)>& length_of) const {
  if (begins_ == nullptr) return;
  for (std::uint64_t bucket = 0; bucket <= mask_; ++bucket) {
    Bytes rest(records_ + begins_[bucket], records_ + begins_[bucket + 1]);
    while (!rest.empty()) {
      const std::size_t length = length_of(rest);
      if (length == 0 || length > rest.size()) refuse();
      rest = rest.subspan(length);
    }
  }
}

}  // namespace pressmark::indexer
