// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dates as people and programs write them, to UTC. Without a zone a time counts as UTC.
//
//   2022-09-27T14:03:00+02:00   ISO 8601 in all its shapes (storage/base/date.h)
//   1664287380, 1664287380000   seconds, milli-, micro- or nanoseconds since 1970; /Date(1664287380000)/
//   Tue, 27 Sep 2022 14:03:00 +0200, 26-FEB-1987 15:01:01.79, September 27, 2022 3:04 pm ET, 12. Juni 2024,
//   1411 GMT September 27, 2022, le 27 septembre 2022 à 14h03, 2022年9月27日 14時03分
//   27/09/2022, 9/27/2022       where only one reading is possible, or the order is stated; with dots the day is first,
//                               and 7/4/17 with a two-digit year is American
//
// Two-digit years are 1950 to 2049. A weekday is not held against the day.

#include <optional>
#include <string_view>

#include "indexer/extract/date_parts.h"
#include "storage/base/date.h"

namespace pressmark::indexer {

struct DateReading {
  CivilTime time;  // precision none: no date could be read
  bool guessed =
      false;  // the numbers could stand in another order, or in another century; that may be why there is none
};

/// The date of a field that holds one; rubbish behind the day, or a time that cannot be, costs only the time.
[[nodiscard]] DateReading read_date(std::string_view text, DateOrder order = DateOrder::unknown);

/// The same, guessed or not.
[[nodiscard]] std::optional<CivilTime> parse_date(std::string_view text, DateOrder order = DateOrder::unknown);

/// The date of a text that is a date and nothing else: no word in it that dates do not have.
[[nodiscard]] std::optional<CivilTime> parse_whole_date(std::string_view text, DateOrder order = DateOrder::unknown);

}  // namespace pressmark::indexer
