// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_parts.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "indexer/extract/date_zone.h"
#include "indexer/extract/month_names.h"

namespace pressmark::indexer {
namespace {

using Kind = DateToken::Kind;

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kMinute = 60;

enum class Unit : std::uint8_t { year, month, day, hour, minute };

struct UnitName {
  std::string_view name;  // behind its number; where not ASCII, more may follow it in the same word: 27日星期二
  Unit unit;
};

constexpr std::array kUnits = std::to_array<UnitName>({
    {"年", Unit::year},
    {"년", Unit::year},
    {"月", Unit::month},
    {"월", Unit::month},
    {"日", Unit::day},
    {"일", Unit::day},
    {"号", Unit::day},
    {"號", Unit::day},
    {"時", Unit::hour},
    {"时", Unit::hour},
    {"点", Unit::hour},
    {"點", Unit::hour},
    {"시", Unit::hour},
    {"h", Unit::hour},
    {"uhr", Unit::hour},
    {"分", Unit::minute},
    {"분", Unit::minute},
});

constexpr std::array<std::string_view, 3> kMorning{"上午", "午前", "오전"};
constexpr std::array<std::string_view, 3> kAfternoon{"下午", "午後", "오후"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_named(std::string_view word, std::string_view unit) {
  return word == unit || (static_cast<unsigned char>(unit.front()) >= 0x80 && word.starts_with(unit));
}

std::optional<Unit> unit_of(const DateToken& word) {
  const auto row = std::find_if(kUnits.begin(), kUnits.end(),
                                [&word](const UnitName& unit) { return is_named(word.text, unit.name); });
  if (word.kind != Kind::word || row == kUnits.end()) return std::nullopt;
  return row->unit;
}

bool is_year(const DateToken& number) { return number.text.size() == 4 || number.text.size() == 2; }

std::int64_t full_year(const DateToken& number) {
  if (number.text.size() != 2) return number.value;
  return number.value + (number.value < 50 ? 2000 : 1900);
}

bool is_zone(const DateToken& word) {
  return word.kind == Kind::word && word.text.size() > 1 && zone_offset(word.text, {}).has_value();
}

class PartsReader {
 public:
  PartsReader(const std::vector<DateToken>& tokens, DateOrder order) : tokens_(tokens), order_(order) {}

  DateParts run() {
    while (at_ < tokens_.size()) {
      if (!take_numeric_date() && !take_number_with_unit() && !take_bare_time()) take_token(tokens_[at_++]);
    }
    apply_half_of_day();
    return std::move(parts_);
  }

 private:
  [[nodiscard]] const DateToken* number_ahead(std::size_t ahead) const {
    const std::size_t at = at_ + ahead;
    return at < tokens_.size() && tokens_[at].kind == Kind::number ? &tokens_[at] : nullptr;
  }
  [[nodiscard]] bool knows_the_day() const { return parts_.year != 0 && parts_.month != 0 && parts_.day != 0; }

  /// Three numbers with the same mark between them: 27/09/2022, 7/23/17, 2022.09.27.
  bool take_numeric_date() {
    const DateToken* const first = number_ahead(0);
    const DateToken* const second = number_ahead(1);
    const DateToken* const third = number_ahead(2);
    if (first == nullptr || second == nullptr || third == nullptr) return false;
    if (parts_.year != 0 || parts_.month != 0 || parts_.day != 0) return false;
    const char mark = second->before;
    if (third->before != mark || (mark != '/' && mark != '.' && mark != '-')) return false;
    if (!take_ordered(*first, *second, *third)) return false;
    at_ += 3;
    return true;
  }

  bool take_ordered(const DateToken& first, const DateToken& second, const DateToken& third) {
    if (first.text.size() == 4) return set_day(first, second, third);
    const bool two_digits = third.text.size() == 2;
    if (two_digits && order_ == DateOrder::ymd && second.value <= 12) return set_day(first, second, third);
    if (!is_year(third)) return false;
    const bool can_be_mdy = first.value <= 12 && second.value <= 31;
    const bool can_be_dmy = second.value <= 12 && first.value <= 31;
    if (!can_be_dmy && !can_be_mdy) return false;
    const bool decided = can_be_mdy != can_be_dmy || first.value == second.value || second.before == '.';
    if (!decided && order_ != DateOrder::mdy && order_ != DateOrder::dmy) {
      parts_.guessed = true;
      if (!two_digits || second.before != '/') return false;
    }
    const bool day_first = decided ? can_be_dmy : order_ == DateOrder::dmy;
    return day_first ? set_day(third, second, first) : set_day(third, first, second);
  }

  bool set_day(const DateToken& year, const DateToken& month, const DateToken& day) {
    parts_.year = full_year(year);
    parts_.month = month.value;
    parts_.day = day.value;
    parts_.guessed = parts_.guessed || year.text.size() == 2;
    return true;
  }

  /// 2022年, 9월, 14h, 14 Uhr 30.
  bool take_number_with_unit() {
    const DateToken* const number = number_ahead(0);
    const auto unit = number != nullptr && at_ + 1 < tokens_.size() ? unit_of(tokens_[at_ + 1]) : std::nullopt;
    if (!unit || number->text.size() > 4) return false;
    at_ += 2;
    switch (*unit) {
      case Unit::year:
        parts_.year = full_year(*number);
        break;
      case Unit::month:
        parts_.month = number->value;
        break;
      case Unit::day:
        parts_.day = number->value;
        break;
      case Unit::hour:
        take_hour(number->value);
        break;
      case Unit::minute:
        set_time(parts_.time.value_or(0) / kHour, number->value);
        break;
    }
    return true;
  }

  void take_hour(std::int64_t hour) {
    if (parts_.time) return;
    const DateToken* const minutes = number_ahead(0);
    const bool follow = minutes != nullptr && minutes->text.size() == 2 && (minutes->before == 'h' || knows_the_day());
    if (set_time(hour, follow ? minutes->value : 0) && follow) ++at_;
  }

  bool set_time(std::int64_t hour, std::int64_t minute) {
    if (hour > 23 || minute > 59) return false;
    parts_.time = hour * kHour + minute * kMinute;
    return true;
  }

  /// "3 pm"; "1411 GMT (2211 HKT)"; "14.30" behind a whole day. What tells the time is left to be read.
  bool take_bare_time() {
    const DateToken* const number = number_ahead(0);
    if (number == nullptr || at_ + 1 == tokens_.size()) return false;
    const DateToken& next = tokens_[at_ + 1];
    const std::int64_t value = number->value;
    std::size_t taken = 0;
    if (number->text.size() == 4 && is_zone(next) && (parts_.time || set_time(value / 100, value % 100))) {
      taken = 1;
    } else if (parts_.time) {
      return false;
    } else if (is_half_of_day(next) && value >= 1 && value <= 12 && set_time(value, 0)) {
      taken = 1;
    } else if (is_dotted_minute(next) && number->text.size() <= 2 && set_time(value, next.value)) {
      taken = 2;
    }
    at_ += taken;
    return taken > 0;
  }

  static bool is_half_of_day(const DateToken& token) {
    return token.kind == Kind::word && (token.text == "am" || token.text == "pm");
  }

  [[nodiscard]] bool is_dotted_minute(const DateToken& token) const {
    return token.kind == Kind::number && token.before == '.' && token.text.size() == 2 && knows_the_day();
  }

  void take_token(const DateToken& token) {
    switch (token.kind) {
      case Kind::number:
        return take_number(token);
      case Kind::word:
        return take_word(token);
      case Kind::time:
        parts_.time = token.value;
        return;
      case Kind::offset:
        parts_.offset = token.value;
        return;
    }
  }

  void take_number(const DateToken& token) {
    const std::size_t length = token.text.size();
    if (length == 4 && parts_.year == 0)
      parts_.year = token.value;
    else if (length <= 2 && parts_.day == 0)
      parts_.day = token.value;
    else if (length == 2 && parts_.year == 0)
      parts_.year = full_year(token), parts_.guessed = true;
    else
      parts_.stray_words = true;
  }

  void take_word(const DateToken& token) {
    if (!take_month(token.text) && !take_half_of_day(token.text) && !take_zone(token) && token.text != "t" &&
        !is_date_filler(token.text)) {
      parts_.stray_words = true;
    }
  }

  bool take_month(const std::string& word) {
    const auto month = month_number(word);
    if (!month || (parts_.month != 0 && !month_was_perhaps_a_weekday_)) return false;
    parts_.month = *month;
    month_was_perhaps_a_weekday_ = is_weekday_and_month(word);
    return true;
  }

  /// "am" is German too, and then stands in front of the day.
  bool take_half_of_day(std::string_view word) {
    const bool latin = parts_.time.has_value();
    const bool afternoon = holds(kAfternoon, word) || (latin && (word == "pm" || word == "p"));
    const bool morning = holds(kMorning, word) || (latin && (word == "am" || word == "a"));
    parts_.afternoon = parts_.afternoon || afternoon;
    parts_.morning = parts_.morning || morning;
    return afternoon || morning;
  }

  bool take_zone(const DateToken& token) {
    if (!parts_.time || token.text == "t" || !zone_offset(token.text, {})) return false;
    if (parts_.zone.empty()) parts_.zone = token.text;
    return true;
  }

  void apply_half_of_day() {
    constexpr std::int64_t kNoon = 12 * kHour;
    if (!parts_.time) return;
    if (parts_.afternoon && *parts_.time < kNoon) *parts_.time += kNoon;
    if (parts_.morning && *parts_.time >= kNoon) *parts_.time -= kNoon;
  }

  const std::vector<DateToken>& tokens_;
  DateOrder order_;
  std::size_t at_ = 0;
  DateParts parts_;
  bool month_was_perhaps_a_weekday_ = false;
};

/// What a year has to be for a date to be written with four digits.
bool is_civil(sys_seconds instant) {
  const auto year =
      static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year());
  return year >= 1 && year <= 9999;
}

std::int64_t offset_of(const DateParts& parts, sys_seconds local) {
  if (parts.offset) return *parts.offset;
  const auto offset = zone_offset(parts.zone, std::chrono::local_seconds(local.time_since_epoch()));
  return offset ? offset->count() : 0;
}

}  // namespace

DateParts read_parts(const std::vector<DateToken>& tokens, DateOrder order) { return PartsReader(tokens, order).run(); }

CivilTime civil_time(const DateParts& parts) {
  using namespace std::chrono;
  if (parts.year < 1 || parts.year > 9999 || parts.month < 1 || parts.month > 12 || parts.day > 31) return {};
  const year_month_day date{year(static_cast<int>(parts.year)), month(static_cast<unsigned>(parts.month)),
                            day(static_cast<unsigned>(std::max<std::int64_t>(parts.day, 1)))};
  if (!date.ok()) return {};
  const sys_seconds midnight = sys_days(date);
  if (parts.day == 0) return {midnight, DatePrecision::month};
  if (!parts.time) return {midnight, DatePrecision::day};
  const sys_seconds local = midnight + seconds(*parts.time);
  const sys_seconds instant = local - seconds(offset_of(parts, local));
  return is_civil(instant) ? CivilTime{instant, DatePrecision::second} : CivilTime{midnight, DatePrecision::day};
}

}  // namespace pressmark::indexer
