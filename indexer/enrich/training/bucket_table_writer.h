// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lays down what BucketTable reads.

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark::indexer {

struct HashedRecord {
  std::uint64_t hash;
  std::string bytes;
};

/// What stands before the records of a bucket: nothing where all have one length, else the length of each.
enum class RecordLengths : std::uint8_t { equal, stated };

/// The bytes of a table. Of records with one hash, the first is the one that is found.
[[nodiscard]] std::string bucket_table_bytes(const std::vector<HashedRecord>& records, RecordLengths lengths);

}  // namespace pressmark::indexer
