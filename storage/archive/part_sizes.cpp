// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/part_sizes.h"

#include <numeric>

namespace pressmark::storage {
namespace {

// A part holds at least so many times what all parts after it hold.
constexpr std::uint64_t kProportion = 3;

}  // namespace

std::size_t parts_kept(std::span<const std::uint64_t> documents, std::uint64_t fresh) {
  std::uint64_t after = std::accumulate(documents.begin(), documents.end(), fresh);
  const std::size_t most = fresh > 0 ? kMostParts - 1 : kMostParts;
  std::size_t kept = 0;
  for (; kept < documents.size() && kept < most; ++kept) {
    after -= documents[kept];
    if (documents[kept] < kProportion * after) break;
  }
  return kept;
}

}  // namespace pressmark::storage
