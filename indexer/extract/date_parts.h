// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the tokens of a written date say: which number is the day, which the year, what time it was and where.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/date_lexer.h"
#include "storage/base/date.h"

namespace pressmark::indexer {

/// How three bare numbers stand, where it matters.
enum class DateOrder : std::uint8_t { unknown, mdy, dmy, ymd };

/// 0 and nothing for what is not said.
struct DateParts {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
  std::optional<std::int64_t> time;    // seconds since midnight, where the writer was
  std::optional<std::int64_t> offset;  // seconds east of Greenwich
  std::string zone;                    // a name zone_offset() knows
  bool afternoon = false;
  bool morning = false;
  bool stray_words = false;  // what no date holds
  bool guessed = false;      // its numbers could stand in another order, or in another century
};

[[nodiscard]] DateParts read_parts(const std::vector<DateToken>& tokens, DateOrder order);

/// The instant, as precise as the parts are; precision none where they make no date.
[[nodiscard]] CivilTime civil_time(const DateParts& parts);

}  // namespace pressmark::indexer
