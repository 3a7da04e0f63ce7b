// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Days put together to weeks, months and years, in UTC. Weeks begin on Monday, as in ISO 8601.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/base/date.h"

namespace pressmark::query {

enum class TimeUnit : std::uint8_t { day, week, month, year };

/// "day", "week", "month", "year".
[[nodiscard]] std::string_view to_string(TimeUnit unit);
[[nodiscard]] std::optional<TimeUnit> time_unit(std::string_view name);

/// The first day of the unit that `day` lies in.
[[nodiscard]] sys_days begin_of(sys_days day, TimeUnit unit);
/// The first day of the next one; `begin` is the first day of one.
[[nodiscard]] sys_days begin_after(sys_days begin, TimeUnit unit);
/// How many units begin within [first, last], both of them first days of one.
[[nodiscard]] std::size_t units_between(sys_days first, sys_days last, TimeUnit unit);

/// How precise a date must be to lie in one unit.
[[nodiscard]] DatePrecision precision_for(TimeUnit unit);

/// For a person: "27 Sep 2022", of a week its Monday; "Sep 2022"; "2022".
[[nodiscard]] std::string unit_label(sys_days begin, TimeUnit unit);

}  // namespace pressmark::query
