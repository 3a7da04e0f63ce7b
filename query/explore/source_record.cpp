// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/source_record.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "query/search/name_filter.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {
namespace {

using Days = std::unordered_map<std::string, std::vector<sys_days>>;

Days days_of_sources(storage::ArticleTable& articles) {
  Days days;
  articles.visit_source_days([&](const storage::SourceDay& day) { days[day.source].push_back(day.day); });
  return days;
}

}  // namespace

std::vector<SourceRecord> source_records(storage::ArticleTable& articles, std::string_view name) {
  const std::string sought = text::Analyzer::normalize(name);
  Days days = days_of_sources(articles);
  std::vector<SourceRecord> records;
  for (storage::SourceCount& count : articles.sources()) {
    if (!answers_to(text::Analyzer::normalize(count.name), sought)) continue;
    std::vector<Gap> gaps = unusual_gaps(days[count.name]);
    records.push_back({std::move(count), std::move(gaps)});
  }
  return records;
}

}  // namespace pressmark::query
