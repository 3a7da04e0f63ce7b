// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far compressed bytes may expand before they are taken for a bomb.

#include <cstdint>

#include <fmt/format.h>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

inline constexpr std::uint64_t kMaxExpansion = 200;                       // bytes out a byte in ...
inline constexpr std::uint64_t kExpansionGrace = std::uint64_t{1} << 20;  // ... after this many bytes out

[[nodiscard]] constexpr bool expands_too_far(std::uint64_t bytes_out, std::uint64_t bytes_in) {
  return bytes_out > kExpansionGrace && bytes_out > bytes_in * kMaxExpansion;
}

[[nodiscard]] inline Damage bomb(std::uint64_t bytes_out, std::uint64_t bytes_in) {
  return {RejectReason::expands_too_far, fmt::format("{} bytes out of {}", bytes_out, bytes_in)};
}

}  // namespace pressmark::indexer
