// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dates as people type them in a query.
//
//   2022-09-27  20220927  2022-09  2022      a day, a month, a year
//   2022-09-20..2022-10                      from the first day of the one to the last day of the other
//   2022-09-20..   ..2022-09-30              open to one side
//   today  yesterday                         by the caller's `today`
//   last-week  last-month  last-year       the whole one before; this-week and so on: the one today is in
//   last-7d  last-2w  last-3m  last-1y       so many days, weeks, months or years that end today

#include <optional>
#include <string>
#include <string_view>

#include "storage/base/date.h"

namespace pressmark::query {

/// Both ends are part of it; an absent end is open.
struct DateRange {
  std::optional<sys_days> first{};
  std::optional<sys_days> last{};
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Nothing where the text is none of the above. A range typed backwards comes out forwards.
[[nodiscard]] std::optional<DateRange> parse_date_expression(std::string_view text, sys_days today);

/// "2022-09-20..2022-09-30", "2022-09-20..", "..2022-09-30", "2022-09-20".
[[nodiscard]] std::string format_range(const DateRange& range);

}  // namespace pressmark::query
