// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/calendar.h"

#include <algorithm>
#include <array>

namespace pressmark::query {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 4> kNames{"day", "week", "month", "year"};
constexpr days kWeek{7};

int number(std::chrono::year year) { return static_cast<int>(year); }
int number(std::chrono::month month) { return static_cast<int>(static_cast<unsigned>(month)); }

// Months since the year 0.
int month_index(sys_days day) {
  const year_month_day date{day};
  return number(date.year()) * 12 + number(date.month());
}

}  // namespace

std::string_view to_string(TimeUnit unit) { return kNames.at(static_cast<std::size_t>(unit)); }

std::optional<TimeUnit> time_unit(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<TimeUnit>(found - kNames.begin());
}

sys_days begin_of(sys_days day, TimeUnit unit) {
  const year_month_day date{day};
  switch (unit) {
    case TimeUnit::day:
      return day;
    case TimeUnit::week:
      return day - (std::chrono::weekday(day) - std::chrono::Monday);
    case TimeUnit::month:
      return date.year() / date.month() / 1;
    case TimeUnit::year:
      return date.year() / 1 / 1;
  }
  return day;
}

sys_days begin_after(sys_days begin, TimeUnit unit) {
  const year_month_day date{begin};
  switch (unit) {
    case TimeUnit::day:
      return begin + days(1);
    case TimeUnit::week:
      return begin + kWeek;
    case TimeUnit::month:
      return date + months(1);
    case TimeUnit::year:
      return date + years(1);
  }
  return begin;
}

std::size_t units_between(sys_days first, sys_days last, TimeUnit unit) {
  const auto size = [](auto count) { return static_cast<std::size_t>(count) + 1; };
  switch (unit) {
    case TimeUnit::day:
      return size((last - first).count());
    case TimeUnit::week:
      return size((last - first) / kWeek);
    case TimeUnit::month:
      return size(month_index(last) - month_index(first));
    case TimeUnit::year:
      return size(number(year_month_day(last).year()) - number(year_month_day(first).year()));
  }
  return 0;
}

DatePrecision precision_for(TimeUnit unit) {
  if (unit == TimeUnit::year) return DatePrecision::year;
  return unit == TimeUnit::month ? DatePrecision::month : DatePrecision::day;
}

std::string unit_label(sys_days begin, TimeUnit unit) { return format_day({begin, precision_for(unit)}); }

}  // namespace pressmark::query
