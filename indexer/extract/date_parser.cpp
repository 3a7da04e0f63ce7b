// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date_parser.h"

#include <charconv>

#include "indexer/extract/date_lexer.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestDate = 120;

/// What stands in "/Date(1664287380000+0200)/", as .NET writes it; else the text itself.
std::string_view without_wrapping(std::string_view text) {
  constexpr std::string_view kOpening = "/Date(";
  if (!text.starts_with(kOpening)) return text;
  text.remove_prefix(kOpening.size());
  return text.substr(0, text.find_first_not_of("0123456789"));
}

/// Told apart by their size; a fraction may follow.
std::optional<CivilTime> parse_epoch(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || value < 0 || digits < 9) return std::nullopt;
  const std::string_view rest = text.substr(digits);
  if (!rest.empty() && (rest.front() != '.' || rest.find_first_not_of("0123456789", 1) != std::string_view::npos)) {
    return std::nullopt;
  }
  while (value >= 100'000'000'000) value /= 1000;
  return CivilTime{sys_seconds(std::chrono::seconds(value)), DatePrecision::second};
}

std::optional<CivilTime> parse_number_or_iso(std::string_view text) {
  if (const auto epoch = parse_epoch(without_wrapping(text))) return epoch;
  return parse_iso8601(text);
}

/// The front of the text up to where its time begins.
std::string_view without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const std::size_t before_hour = text.substr(0, colon).find_last_not_of("0123456789");
  return before_hour == std::string_view::npos ? std::string_view{} : text.substr(0, before_hour);
}

std::optional<DateParts> parts_of(std::string_view text, DateOrder order) {
  const auto tokens = lex_date(text.substr(0, kLongestDate));
  if (!tokens) return std::nullopt;
  return read_parts(*tokens, order);
}

}  // namespace

DateReading read_date(std::string_view text, DateOrder order) {
  text = trim(text);
  if (text.empty()) return {};
  if (const auto exact = parse_number_or_iso(text)) return {*exact, false};
  DateReading reading;
  for (const std::string_view part : {text, without_time(text)}) {
    const auto parts = parts_of(part, order);
    if (!parts) continue;
    reading = {civil_time(*parts), parts->guessed};
    if (reading.time.precision != DatePrecision::none) break;
  }
  return reading;
}

std::optional<CivilTime> parse_date(std::string_view text, DateOrder order) {
  const CivilTime time = read_date(text, order).time;
  return time.precision == DatePrecision::none ? std::nullopt : std::optional(time);
}

std::optional<CivilTime> parse_whole_date(std::string_view text, DateOrder order) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  if (const auto exact = parse_iso8601(text); exact && exact->precision >= DatePrecision::day) return exact;
  const auto parts = parts_of(text, order);
  if (!parts || parts->stray_words || parts->day == 0) return std::nullopt;
  const CivilTime time = civil_time(*parts);
  return time.precision == DatePrecision::none ? std::nullopt : std::optional(time);
}

}  // namespace pressmark::indexer
