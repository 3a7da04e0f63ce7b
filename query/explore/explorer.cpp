// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/explorer.h"

#include <utility>

#include "query/explore/match_set.h"
#include "query/search/date_filter.h"
#include "query/search/one_snapshot.h"
#include "query/search/planner.h"
#include "storage/base/error.h"

namespace pressmark::query {
namespace {

// The terms of a bucket are no more precise than it is, so each of its articles has one of them.
std::uint64_t articles_in(const Bucket& bucket, const Xapian::Database& database) {
  std::uint64_t articles = 0;
  for (const std::string& term : date_terms(bucket.begin, bucket.last)) articles += database.get_termfreq(term);
  return articles;
}

}  // namespace

MatchSet Explorer::matches(const Node& query, Matching matching) {
  const Plan plan = make_plan(query, archive_->index(), analyzers_);
  if (plan.is_empty()) throw UsageError("nothing to search for: the query has no word and no filter");
  return find_all(plan, matching, archive_->index());
}

bool Explorer::read_rows(const std::vector<ArticleId>& articles, const Rows& visit) {
  const storage::Transaction view(archive_->catalog(), storage::Transaction::Kind::read);
  if (!archive_->rows_cover_index()) return false;
  archive_->catalog().articles().visit_facts(articles, visit);
  return true;
}

Timeline Explorer::timeline(const Node& query, Matching matching, std::optional<TimeUnit> unit) {
  Timeline timeline;
  on_one_snapshot(*archive_, [&] {
    MatchSet found = matches(query, matching);
    const std::vector<PublishedDay> days = published_days(found);
    fill_buckets(days, unit.value_or(unit_for(days)), timeline);
    for (Bucket& bucket : timeline.buckets) bucket.all = articles_in(bucket, archive_->index().database());
    timeline.undated = found.size() - days.size();
    timeline.copies = copies_among(found);
    timeline.reading = std::move(found.reading);
    return true;
  });
  return timeline;
}

Facets Explorer::facets(const Node& query, Matching matching, std::size_t limit) {
  Facets facets;
  on_one_snapshot(*archive_, [&] {
    MatchSet found = matches(query, matching);
    FacetCounter counter;
    const std::vector<ArticleId> some = spread(articles_of(found));
    if (!read_rows(some, [&](const StoredArticle& article) { counter.add(article); })) return false;
    facets.read = some.size();
    facets.facets = counter.top(limit, found.size());
    facets.reading = std::move(found.reading);
    return true;
  });
  return facets;
}

FirstReport Explorer::first(const Node& query, Matching matching, std::size_t limit) {
  FirstReport report;
  on_one_snapshot(*archive_, [&] {
    MatchSet found = matches(query, matching);
    EarliestOfSources earliest;
    if (!read_rows(articles_of(found), [&](const StoredArticle& article) { earliest.add(article); })) return false;
    report = {};
    std::move(earliest).report(limit, report);
    report.reading = std::move(found.reading);
    return true;
  });
  return report;
}

}  // namespace pressmark::query
