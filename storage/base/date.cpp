// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/date.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace pressmark {
namespace {

using std::chrono::day;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> kMonthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// A cursor that takes what it is asked for or leaves the text as it was.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  [[nodiscard]] std::size_t digits_ahead() const {
    return std::min(rest_.find_first_not_of("0123456789"), rest_.size());
  }

  bool take(std::string_view any_of) {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Exactly `count` digits, as a number not above `most`.
  std::optional<int> number(std::size_t count, int most) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    if (value > most) return std::nullopt;
    rest_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view rest_;
};

struct Date {
  year_month_day ymd;
  DatePrecision precision;
  bool compact;  // 20220927: the time after it may be written without colons
};

std::optional<Date> checked(int y, int m, int d, DatePrecision precision, bool compact) {
  const year_month_day ymd{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (y < 1 || y > 9999 || !ymd.ok()) return std::nullopt;
  return Date{ymd, precision, compact};
}

constexpr std::size_t kOrdinalDigits = 3;

/// The day of the year, 001 to 366.
std::optional<Date> read_ordinal_day(Reader& in, int y, bool compact) {
  const auto ordinal = in.number(kOrdinalDigits, 366);
  if (!ordinal || *ordinal == 0 || y == 0) return std::nullopt;
  const year_month_day ymd(sys_days(year{y} / 1 / 1) + std::chrono::days(*ordinal - 1));
  if (ymd.year() != year{y}) return std::nullopt;
  return Date{ymd, DatePrecision::day, compact};
}

/// A week and its day, behind the W: weeks begin on Monday, the first one is that of 4 January.
std::optional<Date> read_week_day(Reader& in, int y, bool compact) {
  const auto week = in.number(2, 53);
  if (!compact && !in.take("-")) return std::nullopt;
  const auto weekday = in.number(1, 7);
  if (!week || !weekday || *week == 0 || *weekday == 0 || y == 0) return std::nullopt;
  const sys_days fourth(year{y} / 1 / 4);
  const sys_days monday = fourth - std::chrono::days(std::chrono::weekday(fourth).iso_encoding() - 1);
  const year_month_day ymd(monday + std::chrono::days((*week - 1) * 7 + *weekday - 1));
  return checked(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                 static_cast<int>(static_cast<unsigned>(ymd.day())), DatePrecision::day, compact);
}

std::optional<Date> read_date(Reader& in) {
  const auto y = in.number(4, 9999);
  if (!y) return std::nullopt;
  if (in.at_end()) return checked(*y, 1, 1, DatePrecision::year, false);
  const bool compact = !in.take("-");
  if (in.take("W")) return read_week_day(in, *y, compact);
  if (in.digits_ahead() == kOrdinalDigits) return read_ordinal_day(in, *y, compact);
  const auto m = in.number(2, 12);
  if (!m) return std::nullopt;
  if (!compact && in.at_end()) return checked(*y, *m, 1, DatePrecision::month, false);
  if (!compact && !in.take("-")) return std::nullopt;
  const auto d = in.number(2, 31);
  return d ? checked(*y, *m, *d, DatePrecision::day, compact) : std::nullopt;
}

/// hh:mm[:ss[.f]]; 24:00 is the end of the day, a leap second the first of the next minute, a fraction is dropped.
std::optional<seconds> read_time(Reader& in, bool compact) {
  const auto h = in.number(2, 24);
  const bool colon = in.take(":");
  const auto m = in.number(2, 59);
  if (!h || !m || (!colon && !compact)) return std::nullopt;
  const seconds until_minute = hours(*h) + minutes(*m);
  if (until_minute > hours(24)) return std::nullopt;
  if (colon && !in.take(":")) return until_minute;
  const auto s = in.number(2, *h == 24 ? 0 : 60);
  if (!s) return colon ? std::nullopt : std::optional(until_minute);
  if (in.take(".,") && !in.number(1, 9)) return std::nullopt;
  while (in.number(1, 9)) continue;
  return until_minute + seconds(*s);
}

/// What a zone adds to UTC; nothing stated is UTC.
std::optional<seconds> read_zone(Reader& in) {
  if (in.at_end()) return seconds(0);
  in.take(" ");
  if (in.take("Zz")) return seconds(0);
  const bool east = in.take("+");
  if (!east && !in.take("-")) return std::nullopt;
  const auto h = in.number(2, 23);
  if (!h) return std::nullopt;
  const bool colon = in.take(":");
  const auto m = in.number(2, 59);
  if (colon && !m) return std::nullopt;
  const seconds offset = hours(*h) + minutes(m.value_or(0));
  return east ? offset : -offset;
}

year_month_day civil(sys_seconds instant) { return year_month_day(floor<std::chrono::days>(instant)); }

int number(year y) { return static_cast<int>(y); }
unsigned number(month m) { return static_cast<unsigned>(m); }
unsigned number(day d) { return static_cast<unsigned>(d); }

bool has_four_digit_year(sys_seconds instant) {
  const int y = number(civil(instant).year());
  return y >= 1 && y <= 9999;
}

}  // namespace

std::optional<CivilTime> parse_iso8601(std::string_view text) {
  Reader in(text);
  const auto date = read_date(in);
  if (!date) return std::nullopt;
  const sys_seconds midnight = sys_days(date->ymd);
  if (in.at_end()) return CivilTime{midnight, date->precision};
  if (!in.take("Tt ")) return std::nullopt;
  const auto time = read_time(in, date->compact);
  const auto zone = time ? read_zone(in) : std::nullopt;
  if (!zone || !in.at_end()) return std::nullopt;
  const CivilTime result{midnight + *time - *zone, DatePrecision::second};
  return has_four_digit_year(result.instant) ? std::optional(result) : std::nullopt;
}

std::string format_iso8601(const CivilTime& time) {
  const year_month_day ymd = civil(time.instant);
  const std::chrono::hh_mm_ss clock(time.instant - floor<std::chrono::days>(time.instant));
  const int y = number(ymd.year());
  const unsigned m = number(ymd.month());
  const unsigned d = number(ymd.day());
  switch (time.precision) {
    case DatePrecision::none:
      return {};
    case DatePrecision::year:
      return fmt::format("{:04}", y);
    case DatePrecision::month:
      return fmt::format("{:04}-{:02}", y, m);
    case DatePrecision::day:
      return fmt::format("{:04}-{:02}-{:02}", y, m, d);
    case DatePrecision::second:
      break;
  }
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", y, m, d, clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::string format_day(const CivilTime& time) {
  const year_month_day ymd = civil(time.instant);
  const int y = number(ymd.year());
  const std::string_view name = kMonthNames.at(number(ymd.month()) - 1);
  switch (time.precision) {
    case DatePrecision::none:
      return {};
    case DatePrecision::year:
      return fmt::format("{}", y);
    case DatePrecision::month:
      return fmt::format("{} {}", name, y);
    case DatePrecision::day:
    case DatePrecision::second:
      break;
  }
  return fmt::format("{} {} {}", number(ymd.day()), name, y);
}

std::string format_compact(sys_days day) {
  const year_month_day ymd(day);
  return fmt::format("{:04}{:02}{:02}", number(ymd.year()), number(ymd.month()), number(ymd.day()));
}

}  // namespace pressmark
