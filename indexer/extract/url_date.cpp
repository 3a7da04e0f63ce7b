// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_date.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/month_names.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

using namespace std::chrono;

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;

/// A number of so many digits and nothing else.
std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || text.size() < least || text.size() > most || value < 0) return std::nullopt;
  return value;
}

std::optional<int> month_of(std::string_view segment) {
  if (const auto stated = number(segment, 1, 2)) return stated;
  const auto named = month_number(lowered(segment));
  return named ? std::optional(static_cast<int>(*named)) : std::nullopt;
}

CivilTime day_of(std::optional<int> y, std::optional<int> m, std::optional<int> d, DatePrecision precision) {
  if (!y || !m || !d || *y < kFirstYear || *y > kLastYear || *m < 1 || *d < 1) return {};
  const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  return date.ok() ? CivilTime{sys_days(date), precision} : CivilTime{};
}

/// 20161215, 2016-12-15, 2016-12-15-title.
CivilTime date_in(std::string_view segment) {
  if (segment.size() == 8 && number(segment, 8, 8)) {
    return day_of(number(segment.substr(0, 4), 4, 4), number(segment.substr(4, 2), 2, 2),
                  number(segment.substr(6), 2, 2), DatePrecision::day);
  }
  constexpr std::size_t kLength = 10;
  const bool dashed = segment.size() >= kLength && segment[4] == '-' && segment[7] == '-';
  if (!dashed || (segment.size() > kLength && segment[kLength] >= '0' && segment[kLength] <= '9')) return {};
  return day_of(number(segment.substr(0, 4), 4, 4), number(segment.substr(5, 2), 2, 2),
                number(segment.substr(8, 2), 2, 2), DatePrecision::day);
}

/// Year, month and perhaps day as the first segments.
CivilTime date_of(const std::vector<std::string_view>& segments, std::size_t at) {
  const auto y = number(segments[at], 4, 4);
  if (!y || at + 2 >= segments.size()) return date_in(segments[at]);
  const auto m = month_of(segments[at + 1]);
  const CivilTime whole = day_of(y, m, number(segments[at + 2], 1, 2), DatePrecision::day);
  return whole.precision == DatePrecision::day ? whole : day_of(y, m, 1, DatePrecision::month);
}

std::vector<std::string_view> segments_of(std::string_view url) {
  std::string_view path = url.substr(std::min(url.find("://") + 3, url.size()));
  path = path.substr(0, path.find_first_of("?#"));
  std::vector<std::string_view> segments;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
    path.remove_prefix(slash + 1);
    segments.push_back(path.substr(0, path.find('/')));
  }
  return segments;
}

}  // namespace

CivilTime url_date(std::string_view canonical_url) {
  const std::vector<std::string_view> segments = segments_of(canonical_url);
  CivilTime found;
  for (std::size_t at = 0; at < segments.size() && found.precision == DatePrecision::none; ++at) {
    found = date_of(segments, at);
  }
  return found;
}

}  // namespace pressmark::indexer
