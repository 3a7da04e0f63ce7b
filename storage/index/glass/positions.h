// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Positions of a term in a document as glass stores them: the last one, then interpolative code (Moffat and Stuiver,
// "Binary Interpolative Coding for Effective Index Compression", 2000) of those between, lowest bit first.

#include <cstdint>
#include <span>
#include <string>

namespace pressmark::storage::glass {

/// Appends the code of `positions`, which ascend strictly and are not none.
void encode_positions(std::span<const std::uint32_t> positions, std::string& out);

}  // namespace pressmark::storage::glass
