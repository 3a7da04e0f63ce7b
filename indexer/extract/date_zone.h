// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time zones as datelines name them.

#include <chrono>
#include <optional>
#include <string_view>

namespace pressmark::indexer {

/// What the zone of a folded name adds to UTC at a local time. "ET", "CT", "MT" and "PT" are summer time where the
/// United States had it. The letters of the military zones are UTC, for half the world had them the wrong way round
/// (RFC 5322, 4.3). Nothing for an unknown name.
[[nodiscard]] std::optional<std::chrono::seconds> zone_offset(std::string_view folded,
                                                              std::chrono::local_seconds local);

}  // namespace pressmark::indexer
