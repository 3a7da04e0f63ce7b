// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/part_sizes.h"

#include <algorithm>

namespace pressmark::storage {
namespace {

// The recent part is at most this share of the large one. It is written anew with every bulk build, so a larger share
// costs more each night, and a smaller one writes the large part anew more often.
constexpr std::uint64_t kLargeToRecent = 8;
// A bulk build writes the recent part anew. How many articles will come is not known beforehand: a run begins on the
// live index, and once it has brought this share of the recent part, which has cost it about as much as writing that
// anew would, the rest goes to a bulk build. So no run takes much more than twice the time of the better way.
constexpr std::uint64_t kShareForABulkBuild = 16;

std::uint64_t in_recent_part(std::span<const std::uint64_t> documents) {
  return documents.size() > 1 ? documents.back() : 0;
}

}  // namespace

std::size_t parts_kept(std::span<const std::uint64_t> documents, std::uint64_t fresh) {
  const std::uint64_t recent = in_recent_part(documents) + fresh;
  return documents.front() >= recent * kLargeToRecent ? 1 : 0;
}

bool is_worth_a_bulk_build(std::span<const std::uint64_t> documents, std::uint64_t articles, std::uint64_t least) {
  return articles >= std::max(least, in_recent_part(documents) / kShareForABulkBuild);
}

}  // namespace pressmark::storage
