// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of ArticleTable that read the whole catalog: what it holds, by source, language, date.
#include <algorithm>

#include <fmt/format.h>

#include "storage/catalog/article_table.h"
#include "storage/catalog/connection.h"

namespace pressmark::storage {
namespace {

using NamedCounts = std::vector<std::pair<std::string, std::uint64_t>>;

std::uint64_t number(const SQLite::Column& column) { return static_cast<std::uint64_t>(column.getInt64()); }

// Of PRESSMARK_DATED, no more precise than to the day.
std::optional<CivilTime> day(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  const std::int64_t dated = column.getInt64();
  const auto precision = static_cast<DatePrecision>(dated & 7);
  return CivilTime{sys_seconds(std::chrono::seconds(dated >> 3)), std::min(precision, DatePrecision::day)};
}

NamedCounts named_counts(Connection& connection, const char* sql) {
  auto statement = connection.prepare(sql);
  NamedCounts counts;
  while (statement->executeStep())
    counts.emplace_back(statement->getColumn(0).getString(), number(statement->getColumn(1)));
  return counts;
}

}  // namespace

// A date is usable (date_is_usable) when it is known, not a file's time, and not flagged 1 (future) or 2 (before 1600).
#define PRESSMARK_USABLE "(published IS NOT NULL AND published_from <> 'file_time' AND flags & 3 = 0)"
// Instant and precision as one number, in the order of the instants.
#define PRESSMARK_DATED \
  "(published * 8 + CASE published_precision WHEN 'year' THEN 1 WHEN 'month' THEN 2 WHEN 'day' THEN 3 ELSE 4 END)"
// In the order in which the rows lie: by the index of the contents each would be looked up on its own.
#define PRESSMARK_ARTICLES "article NOT INDEXED"
#define PRESSMARK_LIVE "duplicate_of IS NULL AND NOT deleted"

ArchiveStats ArticleTable::stats() {
  return translating(*connection_, "count what the archive holds", [&] {
    ArchiveStats stats;
    auto totals =
        connection_->prepare("SELECT count(*), coalesce(sum(words), 0), coalesce(sum(NOT " PRESSMARK_USABLE
                             "), 0), "
                             "coalesce(sum(flags <> 0), 0), min(" PRESSMARK_DATED ") FILTER (WHERE " PRESSMARK_USABLE
                             "), "
                             "max(" PRESSMARK_DATED ") FILTER (WHERE " PRESSMARK_USABLE ") FROM " PRESSMARK_ARTICLES
                             " WHERE " PRESSMARK_LIVE);
    totals->executeStep();
    stats.articles = number(totals->getColumn(0));
    stats.words = number(totals->getColumn(1));
    stats.undated = number(totals->getColumn(2));
    stats.flagged = number(totals->getColumn(3));
    stats.first = day(totals->getColumn(4));
    stats.last = day(totals->getColumn(5));
    auto others = connection_->prepare(
        "SELECT (SELECT count(*) FROM article_version), "
        "(SELECT count(*) FROM article WHERE duplicate_of IS NOT NULL AND NOT deleted)");
    others->executeStep();
    stats.versions = number(others->getColumn(0));
    stats.duplicates = number(others->getColumn(1));
    stats.languages =
        named_counts(*connection_, "SELECT language, count(*) AS n FROM " PRESSMARK_ARTICLES " WHERE " PRESSMARK_LIVE
                                   " GROUP BY language ORDER BY n DESC, language");
    stats.provenances =
        named_counts(*connection_, "SELECT published_from, count(*) AS n FROM " PRESSMARK_ARTICLES
                                   " WHERE " PRESSMARK_LIVE " GROUP BY published_from ORDER BY n DESC, published_from");
    return stats;
  });
}

// Grouped before the names are joined, else each source's rows are looked up one by one.
std::vector<SourceCount> ArticleTable::sources() {
  return translating(*connection_, "count the sources", [&] {
    auto statement = connection_->prepare(
        "SELECT name, n, undated, first, last FROM (SELECT source_id, count(*) AS n, sum(NOT " PRESSMARK_USABLE
        ") AS undated, min(" PRESSMARK_DATED ") FILTER (WHERE " PRESSMARK_USABLE ") AS first, max(" PRESSMARK_DATED
        ") FILTER (WHERE " PRESSMARK_USABLE ") AS last FROM " PRESSMARK_ARTICLES " WHERE " PRESSMARK_LIVE
        " GROUP BY source_id) JOIN source ON source.id = source_id ORDER BY n DESC, name");
    std::vector<SourceCount> sources;
    while (statement->executeStep())
      sources.push_back({statement->getColumn(0).getString(), number(statement->getColumn(1)),
                         number(statement->getColumn(2)), day(statement->getColumn(3)), day(statement->getColumn(4))});
    return sources;
  });
}

std::vector<std::string> ArticleTable::source_names() {
  return translating(*connection_, "list the sources", [&] {
    auto statement = connection_->prepare("SELECT name FROM source WHERE name <> '' ORDER BY name");
    std::vector<std::string> names;
    while (statement->executeStep()) names.push_back(statement->getColumn(0).getString());
    return names;
  });
}

void ArticleTable::visit_source_days(const std::function<void(const SourceDay&)>& visit) {
  translating(*connection_, "list the days of the sources", [&] {
    auto statement = connection_->prepare(
        "SELECT name, day FROM (SELECT DISTINCT source_id, published / 86400 - (published % 86400 < 0) AS day "
        "FROM " PRESSMARK_ARTICLES " WHERE published_precision IN ('day', 'second') AND " PRESSMARK_USABLE
        " AND " PRESSMARK_LIVE ") JOIN source ON source.id = source_id ORDER BY name, day");
    while (statement->executeStep())
      visit({statement->getColumn(0).getString(), sys_days(std::chrono::days(statement->getColumn(1).getInt()))});
  });
}

#undef PRESSMARK_DATED
#undef PRESSMARK_USABLE
#undef PRESSMARK_ARTICLES
#undef PRESSMARK_LIVE

}  // namespace pressmark::storage
