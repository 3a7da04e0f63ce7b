// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/searcher.h"

#include <algorithm>
#include <utility>

#include "query/search/address_filter.h"
#include "query/search/cancellation.h"
#include "query/search/correction.h"
#include "query/search/entity_directory.h"
#include "query/search/feedback.h"
#include "query/search/marker.h"
#include "query/search/matcher.h"
#include "query/search/one_snapshot.h"
#include "query/search/planner.h"
#include "query/search/ranking.h"
#include "query/search/related.h"
#include "query/search/snippet.h"
#include "query/syntax/canonical.h"
#include "storage/base/error.h"
#include "storage/catalog/cluster_table.h"

namespace pressmark::query {
namespace {

ResultPage page_of(const Plan& plan, const SearchOptions& options) {
  ResultPage page;
  page.offset = options.offset;
  page.variants = plan.variants;
  page.diagnostics = plan.diagnostics;
  return page;
}

NearCopies near_copies(storage::ClusterTable& clusters, ArticleId cluster) {
  auto summary = clusters.summary(cluster);
  if (!summary) return {};
  return {summary->members - 1, summary->first, std::move(summary->source), summary->published};
}

bool can_relax(const Plan& plan, const SearchOptions& options) {
  return plan.can_relax(options.matching) ||
         (options.fill_page && options.matching == Matching::by_rule && plan.words.size() > 1);
}

}  // namespace

ResultPage Searcher::search(const Node& asked, const SearchOptions& options) {
  Node query = asked;
  std::vector<Diagnostic> addresses;
  find_addresses(query, archive_->catalog(), addresses);
  ResultPage page = run([&] { return plan_of(query); }, options, &query);
  page.diagnostics.insert(page.diagnostics.begin(), addresses.begin(), addresses.end());
  return page;
}

Plan Searcher::plan_of(const Node& query) {
  const EntityDirectory entities(archive_->catalog(), archive_->index());
  return make_plan(query, archive_->index(), analyzers_, &entities);
}

ResultPage Searcher::related(ArticleId article, const SearchOptions& options) {
  SearchOptions any = options;
  any.matching = Matching::any;
  return run([&] { return related_plan(article, archive_->index()); }, any, nullptr);
}

ResultPage Searcher::run(const Planning& planning, const SearchOptions& options, const Node* asked) {
  ResultPage page;
  on_one_snapshot(*archive_, [&] { return try_run(planning, options, asked, page); });
  return page;
}

// False where a writer has overtaken the snapshot.
bool Searcher::try_run(const Planning& planning, const SearchOptions& options, const Node* asked, ResultPage& page) {
  const Plan plan = planning();
  if (plan.is_empty()) throw UsageError("nothing to search for: the query has no word and no filter");
  const Matcher matcher(archive_->index(), plan, options);
  page = page_of(plan, options);
  Matches matches = find(plan, matcher, options, page);
  page.matches = matches.count;
  page.hits = std::move(matches.hits);
  page.collapsed = matcher.collapses();
  if (asked != nullptr && matches.by_rule < kFewMatches) page.correction = correction(*asked, matches.by_rule, options);
  if (page.matches.estimate == 0) page.nothing = matcher.explain_nothing(options.matching);
  if (!fetch(page, options)) return false;
  if (options.rows == Rows::whole) mark(plan, options, page.hits);
  return true;
}

// Only what finds more is worth a hint.
std::string Searcher::correction(const Node& query, std::uint64_t matches, const SearchOptions& options) {
  const auto meant = corrected(query, QueryTerms(archive_->index(), analyzers_));
  if (!meant) return {};
  const Plan plan = plan_of(*meant);
  const Matcher matcher(archive_->index(), plan, options);
  return matcher.count(strict_query(plan, options.matching)) > matches ? canonical(*meant) : std::string();
}

Matches Searcher::find(const Plan& plan, const Matcher& matcher, const SearchOptions& options, ResultPage& page) {
  if (options.expand && plan.is_ranked()) {
    const auto best = matcher.best(relaxed_query(plan), ranking::kFeedbackArticles);
    page.expansion = feedback_words(best, plan, archive_->index().database());
    return matcher.run(expanded_query(plan, options.matching, feedback_query(page.expansion)));
  }
  Matches matches = matcher.run(strict_query(plan, options.matching));
  page.relaxed = can_relax(plan, options) && matches.distinct < options.limit;
  if (!page.relaxed) return matches;
  const std::uint64_t by_rule = matches.by_rule;
  matches = matcher.run(relaxed_query(plan));
  matches.by_rule = by_rule;
  return matches;
}

// In one view of the catalog, which must not be ahead of the index's snapshot.
bool Searcher::fetch(ResultPage& page, const SearchOptions& options) {
  if (page.hits.empty()) return true;
  const storage::Transaction view(archive_->catalog(), storage::Transaction::Kind::read);
  if (!archive_->rows_cover_index()) return false;
  options.rows == Rows::whole ? fetch_articles(page.hits, options.named) : fetch_external_ids(page.hits);
  return true;
}

void Searcher::fetch_external_ids(std::vector<Hit>& hits) {
  for (Hit& hit : hits) hit.external_ids = archive_->catalog().articles().external_ids(hit.article.id);
}

// A hit whose article was removed since has a tombstone for a row, and is dropped.
void Searcher::fetch_articles(std::vector<Hit>& hits, std::size_t named) {
  std::vector<ArticleId> ids;
  for (const Hit& hit : hits) ids.push_back(hit.article.id);
  std::vector<StoredArticle> articles = archive_->catalog().articles().load(ids);
  auto row = articles.begin();
  std::erase_if(hits, [&](Hit& hit) {
    if (row == articles.end() || row->id != hit.article.id) return true;
    hit.article = std::move(*row++);
    return false;
  });
  for (Hit& hit : hits) hit.named = named_in(hit.article.names, archive_->catalog(), named);
  for (Hit& hit : hits)
    if (hit.article.cluster) hit.copies = near_copies(archive_->catalog().clusters(), hit.article.cluster);
}

void Searcher::mark(const Plan& plan, const SearchOptions& options, std::vector<Hit>& hits) {
  Marker marker(plan.sought, analyzers_);
  for (Hit& hit : hits) {
    if (options.cancelled != nullptr && *options.cancelled) throw SearchCancelled();
    const StoredArticle& article = hit.article;
    hit.title = marker.mark(article.title, article.language, Place::title);
    hit.snippet =
        make_snippet(article.body, article.language, marker, marker.words_in_title(article.title, article.language));
  }
}

}  // namespace pressmark::query
