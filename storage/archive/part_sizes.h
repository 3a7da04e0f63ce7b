// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How large the parts of an index may be: what is merged with what, and when. The reasoning and the measurements stand
// in docs/performance.md, "Nightly adds: what was kept".

#include <cstddef>
#include <cstdint>
#include <span>

namespace pressmark::storage {

/// More parts make adding cheaper, and each costs a query some hundredths of its time.
inline constexpr std::size_t kMostParts = 4;
/// Fewer new articles than these go to the live index one by one.
inline constexpr std::uint64_t kLeastToBuild = 400;

/// `documents` of each live part, the lowest numbers first. How many of them, from the first on, stay as they are when
/// `fresh` new documents come as a part of their own; the others become one with these. Without new ones: how many are
/// in proportion.
[[nodiscard]] std::size_t parts_kept(std::span<const std::uint64_t> documents, std::uint64_t fresh);

}  // namespace pressmark::storage
