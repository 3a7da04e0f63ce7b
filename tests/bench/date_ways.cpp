// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/date_ways.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <xapian.h>

#include "query/present/hits_text.h"
#include "query/search/marker.h"
#include "query/search/matcher.h"
#include "query/search/planner.h"
#include "query/search/snippet.h"
#include "storage/index/layout.h"

namespace pressmark::bench {
namespace {

using query::Hit;
using query::Node;
using query::NodeKind;
using query::Plan;

bool is_date(const Node& node) { return node.kind == NodeKind::date && node.dates.first && node.dates.last; }

std::string sortable(sys_seconds instant) { return storage::layout::sortable_published(instant); }

Xapian::Query value_range(const query::DateRange& range) {
  const sys_seconds end = *range.last + std::chrono::days(1) - std::chrono::seconds(1);
  return {Xapian::Query::OP_VALUE_RANGE, storage::layout::kPublishedSlot, sortable(*range.first), sortable(end)};
}

bool same_articles(const std::vector<Hit>& some, const std::vector<Hit>& others) {
  return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                    [](const Hit& a, const Hit& b) { return a.article.id == b.article.id; });
}

}  // namespace

void DateWays::run(const Node& query, bool measured) {
  if (std::none_of(query.children.begin(), query.children.end(), is_date)) return;
  const std::vector<Hit> by_terms = answer(Way::terms, query, measured);
  const std::vector<Hit> by_values = answer(Way::values, query, measured);
  (void)answer(Way::values, query, measured);
  (void)answer(Way::terms, query, measured);
  if (measured && !same_articles(by_terms, by_values)) ++differences_;
}

Plan DateWays::plan(Way way, const Node& query) {
  if (way == Way::terms) return make_plan(query, archive_->index(), analyzers_);
  Node rest = query;
  const auto date = std::find_if(rest.children.begin(), rest.children.end(), is_date);
  const query::DateRange range = date->dates;
  rest.children.erase(date);
  Plan plan = make_plan(rest, archive_->index(), analyzers_);
  plan.filters.push_back({"date", value_range(range)});
  return plan;
}

std::vector<Hit> DateWays::answer(Way way, const Node& query, bool measured) {
  const double begin = thread_milliseconds();
  const Plan planned = plan(way, query);
  const query::Matcher matcher(archive_->index(), planned, *options_);
  query::Matches matches = matcher.run(strict_query(planned, options_->matching));
  const double matched = thread_milliseconds();
  fill(planned, matches.hits);
  const std::string page = hits_text(matches.hits, {});
  const double printed = thread_milliseconds();
  if (measured) {
    const char* const suffix = way == Way::terms ? "by-terms" : "by-values";
    table_.add(fmt::format("match-{}", suffix), matched - begin);
    table_.add(fmt::format("answer-{}", suffix), printed - begin);
  }
  return std::move(matches.hits);
}

void DateWays::fill(const Plan& plan, std::vector<Hit>& hits) {
  std::vector<ArticleId> ids;
  for (const Hit& hit : hits) ids.push_back(hit.article.id);
  const storage::Transaction view(archive_->catalog(), storage::Transaction::Kind::read);
  const std::vector<StoredArticle> articles = archive_->catalog().articles().load(ids);
  query::Marker marker(plan.sought, analyzers_);
  for (std::size_t i = 0; i < std::min(hits.size(), articles.size()); ++i) {
    const StoredArticle& article = hits[i].article = articles[i];
    hits[i].title = marker.mark(article.title, article.language, query::Place::title);
    hits[i].snippet =
        make_snippet(article.body, article.language, marker, marker.words_in_title(article.title, article.language));
  }
}

}  // namespace pressmark::bench
