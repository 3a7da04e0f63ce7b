// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/archive_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "query/present/figures.h"
#include "query/present/layout.h"
#include "query/present/sanitizer.h"
#include "query/syntax/date_expression.h"
#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kIndent = 11;  // below the first day
constexpr std::size_t kGapColumns = 2;
constexpr std::string_view kSource = "source";
constexpr std::size_t kMostGaps = 3;

using NamedCounts = std::vector<std::pair<std::string, std::uint64_t>>;

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

std::string day_text(const std::optional<CivilTime>& day) { return day ? format_day(*day) : std::string(); }

void append_indented(std::string& out, const std::string& text, std::size_t indent, const Terminal& terminal) {
  for (const ByteRange line : wrap(text, terminal.width - std::min(terminal.width - 1, indent)))
    out += std::string(indent, ' ').append(text, line.begin, line.end - line.begin) + '\n';
}

std::string gap_text(const Gap& gap) {
  const std::string first = format_day({gap.first, DatePrecision::day});
  if (gap.first == gap.last) return first;
  return fmt::format("{} to {}", first, format_day({gap.last, DatePrecision::day}));
}

std::string gaps_text(std::vector<Gap> gaps) {
  std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.days() > b.days(); });
  const std::size_t more = gaps.size() - std::min(gaps.size(), kMostGaps);
  gaps.resize(gaps.size() - more);
  std::vector<std::string> parts;
  for (const Gap& gap : gaps) parts.push_back(gap_text(gap));
  return fmt::format("nothing {}{}", fmt::join(parts, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

// A name for which the line has no room stands below it.
void append_source(std::string& out, const SourceRecord& source, const Terminal& terminal) {
  const storage::SourceCount& count = source.count;
  const std::string figures =
      fmt::format("{:>9}  {:<11}  {:<11}", grouped(count.articles), day_text(count.first), day_text(count.last));
  std::string name = sanitized_line(count.name);
  if (count.undated > 0) name += fmt::format(" ({} without a date)", grouped(count.undated));
  if (figures.size() + kGapColumns + unicode::width(name) <= terminal.width) {
    out += figures + std::string(kGapColumns, ' ') + name + '\n';
  } else {
    out += figures.substr(0, figures.find_last_not_of(' ') + 1) + '\n';
    append_indented(out, name, kIndent, terminal);
  }
  if (!source.gaps.empty()) append_indented(out, gaps_text(source.gaps), kIndent, terminal);
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

std::string sources_text(const std::vector<SourceRecord>& sources, const Terminal& terminal) {
  if (sources.empty()) return {};
  const std::string heading = fmt::format("{:>9}  {:<11}  {:<11}", "articles", "first", "last");
  const bool has_room = heading.size() + kGapColumns + kSource.size() <= terminal.width;
  std::string out = fmt::format("{}{}\n", heading, has_room ? fmt::format("  {}", kSource) : "");
  for (const SourceRecord& source : sources) append_source(out, source, terminal);
  return out;
}

Table sources_table(const std::vector<SourceRecord>& sources) {
  Table table{{{"source"}, {"articles", true}, {"undated", true}, {"first"}, {"last"}, {"gaps"}}, {}};
  for (const SourceRecord& source : sources) {
    std::vector<std::string> gaps;
    for (const Gap& gap : source.gaps) gaps.push_back(format_range({gap.first, gap.last}));
    const storage::SourceCount& count = source.count;
    table.rows.push_back({{count.name},
                          {fmt::format("{}", count.articles)},
                          {fmt::format("{}", count.undated)},
                          {count.first ? format_iso8601(*count.first) : std::string()},
                          {count.last ? format_iso8601(*count.last) : std::string()},
                          {fmt::format("{}", fmt::join(gaps, ","))}});
  }
  return table;
}

}  // namespace pressmark::query
