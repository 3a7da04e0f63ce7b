// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Civil dates in UTC. Proleptic Gregorian, no locale, no time zone database.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using sys_nanoseconds = std::chrono::sys_time<std::chrono::nanoseconds>;

/// How much of an instant was really stated. An article dated "September 2022" has the first second of that month.
enum class DatePrecision : std::uint8_t { none, year, month, day, second };

struct CivilTime {
  sys_seconds instant{};
  DatePrecision precision = DatePrecision::none;
  friend bool operator==(const CivilTime&, const CivilTime&) = default;
};

/// ISO 8601 in the shapes found in the wild: 2022, 2022-09, 2022-09-27, 20220927, the days 2022-270, 2022270,
/// 2022-W39-2 and 2022W392, then T or space and hh:mm[:ss[.f]] with Z, +hh:mm, +hhmm, +hh or nothing (UTC). 24:00 ends
/// the day. The whole text must match; impossible days (2022-02-30) do not.
[[nodiscard]] std::optional<CivilTime> parse_iso8601(std::string_view text);

/// "2022-09-27" / "2022-09-27T14:03:00Z" / what the precision holds: "2022-09".
[[nodiscard]] std::string format_iso8601(const CivilTime& time);
/// "27 Sep 2022", "Sep 2022", "2022": for a person.
[[nodiscard]] std::string format_day(const CivilTime& time);
/// "YYYYMMDD", as in date terms.
[[nodiscard]] std::string format_compact(sys_days day);

}  // namespace pressmark
