// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/archive_text.h"

#include <array>

#include <fmt/format.h>

#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

using NamedCounts = std::vector<std::pair<std::string, std::uint64_t>>;

// 1234567 as "1,234,567".
std::string grouped(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string human_size(std::uint64_t bytes) {
  constexpr std::array kUnits{"bytes", "KB", "MB", "GB", "TB"};
  double size = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; size >= 1000 && unit + 1 < kUnits.size(); ++unit) size /= 1000;
  return unit == 0 ? fmt::format("{} {}", bytes, kUnits[0]) : fmt::format("{:.1f} {}", size, kUnits[unit]);
}

std::string span_of(const std::optional<CivilTime>& first, const std::optional<CivilTime>& last) {
  if (!first || !last) return "none";
  return fmt::format("{} to {}", format_day(*first), format_day(*last));
}

std::string listed(const NamedCounts& counts) {
  std::vector<std::string> parts;
  for (const auto& [name, count] : counts)
    parts.push_back(fmt::format("{} {}", name.empty() ? "unknown" : name, grouped(count)));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string undated_line(std::uint64_t undated) {
  if (undated == 0) return "every article has a date of its own";
  if (undated == 1) return "1 article has no date of its own";
  return fmt::format("{} articles have no date of their own", grouped(undated));
}

}  // namespace

std::string summary_text(const ArchiveSummary& summary) {
  const storage::ArchiveStats& stats = summary.stats;
  std::string out;
  const auto line = [&](std::string_view name, const std::string& value) {
    out += fmt::format("{:<12}{}\n", name, sanitized_line(value));
  };
  line("archive", summary.directory);
  line("articles", grouped(stats.articles));
  line("words", grouped(stats.words));
  line("versions", fmt::format("{} older texts kept", grouped(stats.versions)));
  line("duplicates", fmt::format("{} repeat the text of another article", grouped(stats.duplicates)));
  line("sources", grouped(summary.sources));
  line("dates", span_of(stats.first, stats.last));
  line("", undated_line(stats.undated));
  line("dates from", listed(stats.provenances));
  line("languages", listed(stats.languages));
  line("flagged", grouped(stats.flagged));
  line("catalog", human_size(summary.catalog_bytes));
  line("index", fmt::format("{}, {}", human_size(summary.index_bytes), summary.generation));
  return out;
}

std::string sources_text(const std::vector<storage::SourceCount>& sources) {
  std::string out = fmt::format("{:>9}  {:<11}  {:<11}  {}\n", "articles", "first", "last", "source");
  for (const storage::SourceCount& source : sources) {
    const std::string first = source.first ? format_day(*source.first) : "";
    const std::string last = source.last ? format_day(*source.last) : "";
    const std::string undated = source.undated > 0 ? fmt::format(" ({} without a date)", grouped(source.undated)) : "";
    out += fmt::format("{:>9}  {:<11}  {:<11}  {}{}\n", grouped(source.articles), first, last,
                       sanitized_line(source.name), undated);
  }
  return out;
}

}  // namespace pressmark::query
