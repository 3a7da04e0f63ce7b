// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/name_filter.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "storage/base/nearest.h"
#include "storage/index/layout.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostListed = 8;

std::vector<std::string> all_names(const Field& field, const Xapian::Database& database) {
  const std::string prefix(field.prefix);
  std::vector<std::string> names;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    names.push_back((*term).substr(prefix.size()));
  return names;
}

// The name that was meant, judged by the whole of it or by one of its words.
std::string_view meant(std::string_view value, const std::vector<std::string>& names) {
  std::string_view best;
  std::size_t best_distance = forgiven_edits(value.size()) + 1;
  const auto consider = [&](std::string_view part, std::string_view name) {
    const std::size_t distance = edit_distance(value, part);
    if (distance >= best_distance) return;
    best = name;
    best_distance = distance;
  };
  for (const std::string_view name : names) {
    consider(name, name);
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find(' ', begin), name.size());
      consider(name.substr(begin, end - begin), name);
      begin = end + 1;
    }
  }
  return best;
}

std::string unknown(const Field& field, std::string_view value, const std::vector<std::string>& names) {
  const std::string_view nearest = meant(value, names);
  if (!nearest.empty()) return fmt::format("no {} '{}', did you mean '{}'?", field.name, value, nearest);
  if (names.empty() || names.size() > kMostListed) return fmt::format("no {} '{}'", field.name, value);
  return fmt::format("no {} '{}'; there is {}", field.name, value, fmt::join(names, ", "));
}

}  // namespace

bool answers_to(std::string_view name, std::string_view value) {
  if (value.empty()) return true;
  for (std::size_t at = name.find(value); at != std::string_view::npos; at = name.find(value, at + 1)) {
    const std::size_t end = at + value.size();
    if ((at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ')) return true;
  }
  return false;
}

NameFilter name_filter(const Field& field, const std::vector<std::string>& values, const Xapian::Database& database) {
  const std::vector<std::string> names = all_names(field, database);
  const bool whole = field.prefix == storage::layout::kLanguage;
  std::vector<std::string> terms;
  NameFilter filter;
  for (const std::string& value : values) {
    const std::size_t before = terms.size();
    for (const std::string& name : names)
      if (whole ? name == value : answers_to(name, value)) terms.push_back(std::string(field.prefix).append(name));
    if (terms.size() == before) filter.messages.push_back(unknown(field, value, names));
  }
  filter.query =
      terms.empty() ? Xapian::Query::MatchNothing : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
  return filter;
}

NameFilter keyword_filter(const Node& node, const Xapian::Database& database) {
  std::vector<std::string> names;
  for (const std::string& value : node.values) names.push_back(text::Analyzer::normalize(value));
  return name_filter(*node.field, names, database);
}

}  // namespace pressmark::query
