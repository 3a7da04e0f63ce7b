// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/date_filter.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

struct Unit {
  sys_days last;
  std::string term;
};

// The largest unit that begins on `day` and ends by `last`.
Unit largest_unit(sys_days day, sys_days last) {
  const year_month_day date{day};
  const std::string digits = format_compact(day);
  const sys_days year_end = date.year() / 12 / 31;
  const sys_days month_end = date.year() / date.month() / std::chrono::last;
  const bool begins_month = date.day() == std::chrono::day{1};
  if (begins_month && date.month() == std::chrono::January && year_end <= last) {
    return {year_end, layout::term(layout::kYear, digits.substr(0, 4))};
  }
  if (begins_month && month_end <= last) return {month_end, layout::term(layout::kMonth, digits.substr(0, 6))};
  return {day, layout::term(layout::kDay, digits)};
}

std::optional<DateRange> years_of(const Xapian::Database& database) {
  const std::string prefix(layout::kYear);
  std::optional<DateRange> range;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string text = (*term).substr(prefix.size());
    int number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) continue;
    if (!range) range = DateRange{year{number} / 1 / 1, std::nullopt};
    range->last = year{number} / 12 / 31;
  }
  return range;
}

}  // namespace

std::vector<std::string> date_terms(sys_days first, sys_days last) {
  std::vector<std::string> terms;
  for (sys_days day = first; day <= last;) {
    Unit unit = largest_unit(day, last);
    terms.push_back(std::move(unit.term));
    day = unit.last + days{1};
  }
  return terms;
}

Xapian::Query date_filter(const DateRange& range, const Xapian::Database& database) {
  const auto years = years_of(database);
  if (!years) return Xapian::Query::MatchNothing;
  const sys_days first = std::max(range.first.value_or(*years->first), *years->first);
  const sys_days last = std::min(range.last.value_or(*years->last), *years->last);
  const std::vector<std::string> terms = date_terms(first, last);
  if (terms.empty()) return Xapian::Query::MatchNothing;
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace pressmark::query
