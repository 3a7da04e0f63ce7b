// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "indexer/extract/date_lexer.h"
#include "indexer/extract/month_names.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

using Kind = DateToken::Kind;
using Tokens = std::vector<DateToken>;

constexpr std::size_t kLongestDate = 120;

struct Zone {
  std::string_view name;
  int hours;  // east of Greenwich
};

// Where a newsroom's "ET" does not say summer or winter, it is read as winter time: an hour off at most.
constexpr std::array kZones =
    std::to_array<Zone>({{"z", 0},   {"utc", 0},   {"gmt", 0},  {"ut", 0},   {"wet", 0},  {"bst", 1},  {"cet", 1},
                         {"mez", 1}, {"cest", 2},  {"mesz", 2}, {"eet", 2},  {"eest", 3}, {"msk", 3},  {"ist", 5},
                         {"jst", 9}, {"aest", 10}, {"est", -5}, {"edt", -4}, {"et", -5},  {"cst", -6}, {"cdt", -5},
                         {"ct", -6}, {"mst", -7},  {"mdt", -6}, {"mt", -7},  {"pst", -8}, {"pdt", -7}, {"pt", -8}});

/// What has been made out so far; 0 and nothing for what has not.
struct Parts {
  std::int64_t year = 0;
  std::int64_t month = 0;
  std::int64_t day = 0;
  std::optional<std::int64_t> time;  // seconds since midnight
  std::int64_t offset = 0;
  bool afternoon = false;
  bool morning = false;
  bool stray_words = false;
};

const Zone* find_zone(std::string_view name) {
  const auto row = std::find_if(kZones.begin(), kZones.end(), [name](const Zone& zone) { return zone.name == name; });
  return row == kZones.end() ? nullptr : &*row;
}

std::int64_t full_year(const DateToken& number) {
  if (number.text.size() != 2) return number.value;
  return number.value + (number.value < 50 ? 2000 : 1900);
}

std::optional<CivilTime> civil_time(const Parts& parts) {
  using namespace std::chrono;
  if (parts.year < 1 || parts.year > 9999 || parts.month < 1 || parts.month > 12 || parts.day > 31) return std::nullopt;
  const year_month_day date{year(static_cast<int>(parts.year)), month(static_cast<unsigned>(parts.month)),
                            day(static_cast<unsigned>(std::max<std::int64_t>(parts.day, 1)))};
  if (!date.ok()) return std::nullopt;
  const sys_seconds midnight = sys_days(date);
  if (parts.day == 0) return CivilTime{midnight, DatePrecision::month};
  if (!parts.time) return CivilTime{midnight, DatePrecision::day};
  return CivilTime{midnight + seconds(*parts.time - parts.offset), DatePrecision::second};
}

/// Three numbers with the same mark between them at the front of the tokens: 27/09/2022, 7/23/17, 2022.09.27.
bool read_numeric_date(const Tokens& tokens, Parts& parts) {
  if (tokens.size() < 3 || tokens[0].kind != Kind::number || tokens[1].kind != Kind::number) return false;
  const char mark = tokens[1].before;
  if (tokens[2].kind != Kind::number || tokens[2].before != mark) return false;
  if (mark != '/' && mark != '.' && mark != '-') return false;
  const std::int64_t first = tokens[0].value;
  const std::int64_t second = tokens[1].value;
  const std::int64_t third = full_year(tokens[2]);
  if (tokens[0].text.size() == 4) {
    parts.year = first, parts.month = second, parts.day = tokens[2].value;
    return true;
  }
  parts.year = third;
  const bool american = mark == '/' && (tokens[2].text.size() == 2 || second > 12);
  const bool day_first = mark == '.' || first > 12 || first == second;
  if (!day_first && !american) return false;
  parts.month = day_first ? second : first;
  parts.day = day_first ? first : second;
  return true;
}

void read_number(const DateToken& token, Parts& parts) {
  const std::size_t length = token.text.size();
  if (length == 4 && parts.year == 0)
    parts.year = token.value;
  else if (length <= 2 && parts.day == 0)
    parts.day = token.value;
  else if (length == 2 && parts.year == 0)
    parts.year = full_year(token);
  else
    parts.stray_words = true;
}

void read_word(const DateToken& token, Parts& parts) {
  const auto month = month_number(token.text);
  if (month && parts.month == 0)
    parts.month = *month;
  else if (parts.time && (token.text == "pm" || token.text == "p"))
    parts.afternoon = true;
  else if (parts.time && (token.text == "am" || token.text == "a"))
    parts.morning = true;
  else if (const Zone* zone = find_zone(token.text); zone != nullptr && parts.time)
    parts.offset = zone->hours * 3600;
  else if (token.text != "t" && !is_date_filler(token.text))
    parts.stray_words = true;
}

void read_token(const DateToken& token, Parts& parts) {
  switch (token.kind) {
    case Kind::number:
      return read_number(token, parts);
    case Kind::word:
      return read_word(token, parts);
    case Kind::time:
      parts.time = token.value;
      return;
    case Kind::offset:
      parts.offset = token.value;
      return;
  }
}

void apply_half_of_day(Parts& parts) {
  constexpr std::int64_t kNoon = 12 * 3600;
  if (!parts.time) return;
  if (parts.afternoon && *parts.time < kNoon) *parts.time += kNoon;
  if (parts.morning && *parts.time >= kNoon) *parts.time -= kNoon;
}

std::optional<Parts> read_parts(std::string_view text) {
  const auto tokens = lex_date(text.substr(0, kLongestDate));
  if (!tokens) return std::nullopt;
  Parts parts;
  const std::size_t begin = read_numeric_date(*tokens, parts) ? 3 : 0;
  for (std::size_t at = begin; at < tokens->size(); ++at) read_token((*tokens)[at], parts);
  apply_half_of_day(parts);
  return parts;
}

/// Seconds, milliseconds or microseconds since 1970, told apart by their size; a fraction may follow.
std::optional<CivilTime> parse_epoch(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || value < 0 || digits < 9 || digits > 16) return std::nullopt;
  const std::string_view rest = text.substr(digits);
  if (!rest.empty() && (rest.front() != '.' || rest.find_first_not_of("0123456789", 1) != std::string_view::npos)) {
    return std::nullopt;
  }
  while (value >= 100'000'000'000) value /= 1000;
  return CivilTime{sys_seconds(std::chrono::seconds(value)), DatePrecision::second};
}

std::optional<CivilTime> parse_number_or_iso(std::string_view text) {
  if (const auto epoch = parse_epoch(text)) return epoch;
  return parse_iso8601(text);
}

/// The front of the text up to where its time begins.
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const std::size_t before_hour = text.substr(0, colon).find_last_not_of("0123456789");
  return before_hour == std::string_view::npos ? std::string_view{} : text.substr(0, before_hour);
}

}  // namespace

std::optional<CivilTime> parse_date(std::string_view text) {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  if (const auto exact = parse_number_or_iso(text)) return exact;
  for (const std::string_view part : {text, without_time(text)}) {
    const auto parts = read_parts(part);
    const auto time = parts ? civil_time(*parts) : std::nullopt;
    if (time) return time;
  }
  return std::nullopt;
}

std::optional<CivilTime> parse_whole_date(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  if (const auto exact = parse_iso8601(text); exact && exact->precision >= DatePrecision::day) return exact;
  const auto parts = read_parts(text);
  if (!parts || parts->stray_words || parts->day == 0) return std::nullopt;
  return civil_time(*parts);
}

}  // namespace pressmark::indexer
