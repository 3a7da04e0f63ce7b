// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dates as people and programs write them, to UTC. Without a zone a time counts as UTC.
//
//   2022-09-27T14:03:00+02:00   ISO 8601 in all its shapes (storage/base/date.h)
//   1664287380, 1664287380000   seconds or milliseconds since 1970
//   Tue, 27 Sep 2022 14:03:00 +0200, 26-FEB-1987 15:01:01.79, September 27, 2022 3:04 pm ET, 12. Juni 2024
//   27/09/2022, 9/27/2022       where only one reading is possible; 7/4/17 with a two-digit year is American
//
// Two-digit years are 1950 to 2049.

#include <optional>
#include <string_view>

#include "storage/base/date.h"

namespace pressmark::indexer {

/// The date of a field that holds one; rubbish behind the day, or a time that cannot be, costs only the time.
[[nodiscard]] std::optional<CivilTime> parse_date(std::string_view text);

/// The date of a text that is a date and nothing else: no word in it that dates do not have.
[[nodiscard]] std::optional<CivilTime> parse_whole_date(std::string_view text);

}  // namespace pressmark::indexer
