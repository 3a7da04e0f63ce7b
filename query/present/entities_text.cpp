// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/entities_text.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "query/present/layout.h"
#include "query/present/sanitizer.h"
#include "storage/base/date.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kNameColumns = 12;
constexpr std::size_t kMostBars = 36;
constexpr std::size_t kWidestBar = 50;

using Bars = std::vector<std::pair<std::string, std::uint64_t>>;

std::string counted(const std::vector<CountedName>& names) {
  std::string out;
  for (const CountedName& name : names)
    out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", sanitized_line(name.name), name.articles);
  return out;
}

Bars bars_of(const EntityProfile& profile) {
  Bars bars;
  const bool by_year = profile.months.size() > kMostBars;
  for (const auto& [month, count] : profile.months) {
    const std::string label =
        by_year ? fmt::format("{:04}", static_cast<int>(month.year()))
                : fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
    if (bars.empty() || bars.back().first != label) bars.emplace_back(label, 0);
    bars.back().second += count;
  }
  return bars;
}

void append_bars(const Bars& bars, std::size_t width, std::string& out) {
  std::uint64_t most = 1;
  for (const auto& [label, count] : bars) most = std::max(most, count);
  const std::size_t room = std::min(kWidestBar, width > 2 * kNameColumns ? width - 2 * kNameColumns : 1);
  for (const auto& [label, count] : bars) {
    const auto length = static_cast<std::size_t>((count * room + most - 1) / most);
    std::string bar;
    for (std::size_t i = 0; i < length; ++i) bar += "\u2588";
    out += fmt::format("  {:<8} {:>6} {}\n", label, count, bar);
  }
}

std::string day(const std::optional<sys_days>& when) {
  return when ? format_day({sys_seconds(*when), DatePrecision::day}) : "";
}

}  // namespace

std::string entities_text(const std::vector<std::pair<Entity, std::uint64_t>>& entities) {
  std::string out;
  for (const auto& [entity, articles] : entities)
    out += fmt::format("{:>8}  {:<12}  {}\n", articles, to_string(entity.kind), sanitized_line(entity.title));
  return out;
}

std::string profile_text(const EntityProfile& profile, const Terminal& terminal) {
  const Style style(terminal.color);
  std::string out = style.heading(sanitized_line(profile.entity.title)) + '\n';
  const auto fact = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += style.faint(fmt::format("{:<{}}", name, kNameColumns)) + value + '\n';
  };
  fact("kind", std::string(to_string(profile.entity.kind)));
  fact("articles", fmt::format("{}", profile.articles));
  fact("names", counted(profile.names));
  fact("first", day(profile.first));
  fact("last", day(profile.last));
  std::string sources;
  for (const auto& [name, count] : profile.sources)
    sources += fmt::format("{}{} ({})", sources.empty() ? "" : ", ", sanitized_line(name), count);
  fact("sources", sources);
  if (!profile.company.empty()) out += style.faint("with") + '\n';
  for (const Companion& companion : profile.company)
    out += fmt::format("  {:>6}  {}\n", companion.together, sanitized_line(companion.entity.title));
  if (!profile.months.empty()) out += style.faint("when") + '\n';
  append_bars(bars_of(profile), terminal.width, out);
  return out;
}

}  // namespace pressmark::query
