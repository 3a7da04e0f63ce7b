// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/dateline.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongest = 80;
constexpr std::size_t kShortestPlace = 3;

// The place stands in capitals; else an agency in parentheses, or a date behind a comma, tells that it is one.
bool is_dateline(std::string_view head) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (head.empty() || !(is_capital(head.front()) || static_cast<unsigned char>(head.front()) >= 0x80)) return false;
  const std::size_t word = std::min(head.find_first_of(" ,("), head.size());
  const bool shouts = word >= kShortestPlace && std::none_of(head.begin(), head.begin() + static_cast<long>(word),
                                                             [](char c) { return c >= 'a' && c <= 'z'; });
  return shouts || head.ends_with(')') ||
         (head.find(',') != std::string_view::npos && head.find_first_of("0123456789") != std::string_view::npos);
}

}  // namespace

std::size_t dateline_bytes(std::string_view body) {
  std::string_view line = body.substr(0, std::min(body.find('\n'), body.size()));
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" - ", " -- ", " \u2013 ", " \u2014 ", "\u2014"})
    dash = std::min(dash, line.find(sign));
  if (dash == std::string_view::npos || dash > kLongest) return 0;
  line = line.substr(0, dash);
  return line.find(". ") == std::string_view::npos && is_dateline(line) ? dash : 0;
}

std::string_view dateline_country(std::string_view dateline, const AliasTable& table) {
  while (!dateline.empty()) {
    const std::size_t comma = dateline.rfind(',');
    const std::size_t begin = comma == std::string_view::npos ? 0 : comma + 1;
    const std::string key = name_key(dateline.substr(begin, dateline.find('(', begin) - begin));
    const KnownEntity* const place = table.find(EntityKind::place, key);
    if (place != nullptr) return place->country.empty() ? place->names.front() : place->country;
    if (const std::string_view country = table.country_of_short_form(key); !country.empty()) return country;
    dateline = dateline.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  return {};
}

}  // namespace pressmark::indexer
