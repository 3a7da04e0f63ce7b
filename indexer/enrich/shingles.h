// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text as a set of shingles: runs of kShingleWords words, each a hash. Words are those of the tokenizer, so case,
// accents, punctuation and line ends do not matter. Texts that share many shingles are near copies of each other
// (Broder, "On the resemblance and containment of documents", 1997).

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

inline constexpr std::size_t kShingleWords = 5;

/// In the order of the text, repeated ones too; none where it has fewer words than a shingle.
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view text);

/// The set, ascending, for comparing.
[[nodiscard]] std::vector<std::uint64_t> shingle_set(std::string_view text);

struct Resemblance {
  double shared = 0;     // shingles in both, as a share of those in either (Jaccard)
  double contained = 0;  // ... of those in the smaller one
};
[[nodiscard]] Resemblance compare(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Whether two texts are one that two outlets print: edited here and there, or cut short.
[[nodiscard]] bool are_near_copies(const Resemblance& resemblance);

}  // namespace pressmark::indexer
