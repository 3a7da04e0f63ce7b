// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How large the parts of an index may be: what is merged with what, and when. The reasoning and the measurements stand
// in docs/performance.md, "Why two parts?".

#include <cstddef>
#include <cstdint>
#include <span>

namespace pressmark::storage {

/// `documents` of each live part, the lowest numbers first. How many of them, from the first on, stay as they are when
/// `fresh` new documents come; the rest becomes one part with these.
[[nodiscard]] std::size_t parts_kept(std::span<const std::uint64_t> documents, std::uint64_t fresh);

/// Fewer new articles than these go to the live index one by one.
inline constexpr std::uint64_t kLeastToBuild = 400;

/// Whether so many new articles, `least` or more, are better built in bulk than put into the last of these parts.
[[nodiscard]] bool is_worth_a_bulk_build(std::span<const std::uint64_t> documents, std::uint64_t articles,
                                         std::uint64_t least = kLeastToBuild);

}  // namespace pressmark::storage
