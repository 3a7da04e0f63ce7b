// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/syntax/date_expression.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace pressmark::query {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr unsigned kMostUnits = 4000;

// The day itself, or the month's last where the month is too short for it (31 March, one month back: 28 February).
sys_days existing(year_month_day date) {
  return date.ok() ? sys_days{date} : sys_days{date.year() / date.month() / std::chrono::last};
}

sys_days last_day(const CivilTime& time) {
  const sys_days first = std::chrono::floor<days>(time.instant);
  const year_month_day date{first};
  switch (time.precision) {
    case DatePrecision::year:
      return date.year() / 12 / 31;
    case DatePrecision::month:
      return date.year() / date.month() / std::chrono::last;
    default:
      return first;
  }
}

std::optional<sys_days> back_from(sys_days today, unsigned count, char unit) {
  const year_month_day date{today};
  const int amount = static_cast<int>(count);
  switch (unit) {
    case 'd':
      return today - days{amount};
    case 'w':
      return today - days{7 * amount};
    case 'm':
      return existing(date - months{amount});
    case 'y':
      return existing(date - years{std::min(amount, 1000)});
    default:
      return std::nullopt;
  }
}

// "last-7d": the first day is the one after so many back, so that today is the last of them.
std::optional<DateRange> parse_last(std::string_view text, sys_days today) {
  constexpr std::string_view kLast = "last-";
  if (!text.starts_with(kLast) || text.size() < kLast.size() + 2) return std::nullopt;
  const char* const begin = text.data() + kLast.size();
  const char* const unit = text.data() + text.size() - 1;
  unsigned count = 0;
  const auto [end, error] = std::from_chars(begin, unit, count);
  if (error != std::errc{} || end != unit || count == 0 || count > kMostUnits) return std::nullopt;
  const auto before = back_from(today, count, *unit);
  if (!before) return std::nullopt;
  return DateRange{*before + days{1}, today};
}

DateRange week_around(sys_days day) {
  const std::chrono::weekday weekday{day};
  const sys_days monday = day - (weekday - std::chrono::Monday);
  return {monday, monday + days{6}};
}

DateRange month_around(sys_days day) {
  const year_month_day date{day};
  return {date.year() / date.month() / 1, date.year() / date.month() / std::chrono::last};
}

DateRange year_around(sys_days day) {
  const std::chrono::year year = year_month_day{day}.year();
  return {year / 1 / 1, year / 12 / 31};
}

struct Calendar {
  std::string_view unit;
  DateRange (*around)(sys_days day);
};
constexpr std::array kCalendar{Calendar{"week", week_around}, Calendar{"month", month_around},
                               Calendar{"year", year_around}};

// "this-month", "last-month".
std::optional<DateRange> parse_calendar(std::string_view text, sys_days today) {
  const bool last = text.starts_with("last-");
  if (!last && !text.starts_with("this-")) return std::nullopt;
  for (const Calendar& row : kCalendar) {
    if (text.substr(5) != row.unit) continue;
    const DateRange current = row.around(today);
    return last ? row.around(*current.first - days{1}) : current;
  }
  return std::nullopt;
}

std::optional<DateRange> parse_single(std::string_view text, sys_days today) {
  if (text == "today") return DateRange{today, today};
  if (text == "yesterday") return DateRange{today - days{1}, today - days{1}};
  if (const auto range = parse_last(text, today)) return range;
  if (const auto range = parse_calendar(text, today)) return range;
  const auto time = parse_iso8601(text);
  if (!time || time->precision == DatePrecision::second) return std::nullopt;
  return DateRange{std::chrono::floor<days>(time->instant), last_day(*time)};
}

}  // namespace

std::optional<DateRange> parse_date_expression(std::string_view text, sys_days today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_single(text, today);
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  auto left = from.empty() ? DateRange{} : parse_single(from, today);
  auto right = to.empty() ? DateRange{} : parse_single(to, today);
  if (!left || !right) return std::nullopt;
  if (left->first && right->last && *left->first > *right->last) std::swap(left, right);
  return DateRange{left->first, right->last};
}

std::string format_range(const DateRange& range) {
  const auto iso = [](const std::optional<sys_days>& day) {
    return day ? format_iso8601({*day, DatePrecision::day}) : std::string();
  };
  if (range.first && range.first == range.last) return iso(range.first);
  return iso(range.first) + ".." + iso(range.last);
}

}  // namespace pressmark::query
