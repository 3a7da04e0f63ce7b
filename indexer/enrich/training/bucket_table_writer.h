// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lays down what BucketTable reads.

#include <cstdint>
#include <string>
#include <vector>

namespace pressmark::indexer {

struct HashedRecord {
  std::uint64_t hash;
  std::string bytes;  // behind the fingerprint
};

/// The bytes of a table; of records with one hash, the first is the one that is found.
[[nodiscard]] std::string bucket_table_bytes(const std::vector<HashedRecord>& records);

}  // namespace pressmark::indexer
