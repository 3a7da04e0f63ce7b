// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/searcher.h"

#include <algorithm>
#include <utility>

#include "query/search/address_filter.h"
#include "query/search/cancellation.h"
#include "query/search/correction.h"
#include "query/search/marker.h"
#include "query/search/matcher.h"
#include "query/search/one_snapshot.h"
#include "query/search/planner.h"
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

bool finds_too_few(const Matches& matches, const SearchOptions& options) { return matches.distinct < options.limit; }

}  // namespace

ResultPage Searcher::search(const Node& asked, const SearchOptions& options) {
  Node query = asked;
  std::vector<Diagnostic> addresses;
  find_addresses(query, archive_->catalog(), addresses);
  ResultPage page;
  on_one_snapshot(*archive_, [&] { return try_search(query, options, page); });
  page.diagnostics.insert(page.diagnostics.begin(), addresses.begin(), addresses.end());
  return page;
}

// False where a writer has overtaken the snapshot.
bool Searcher::try_search(const Node& query, const SearchOptions& options, ResultPage& page) {
  const Plan plan = make_plan(query, archive_->index(), analyzers_);
  if (plan.is_empty()) throw UsageError("nothing to search for: the query has no word and no filter");
  const Matcher matcher(archive_->index(), plan, options);
  Matches matches = matcher.run(strict_query(plan, options.matching));
  const std::uint64_t strict_matches = matches.count.estimate;
  page = page_of(plan, options);
  page.relaxed = plan.can_relax(options.matching) && finds_too_few(matches, options);
  if (page.relaxed) matches = matcher.run(relaxed_query(plan));
  page.matches = matches.count;
  page.hits = std::move(matches.hits);
  page.collapsed = matcher.collapses();
  if (strict_matches < kFewMatches) page.correction = correction(query, strict_matches, options);
  if (page.matches.estimate == 0) page.nothing = matcher.explain_nothing(options.matching);
  if (!fetch_rows(page)) return false;
  mark(plan, options, page.hits);
  return true;
}

// Only what finds more is worth a hint.
std::string Searcher::correction(const Node& query, std::uint64_t matches, const SearchOptions& options) {
  const auto meant = corrected(query, QueryTerms(archive_->index(), analyzers_));
  if (!meant) return {};
  const Plan plan = make_plan(*meant, archive_->index(), analyzers_);
  const Matcher matcher(archive_->index(), plan, options);
  return matcher.count(strict_query(plan, options.matching)) > matches ? canonical(*meant) : std::string();
}

// In one view of the catalog, which must not be ahead of the index's snapshot. A hit whose article was removed since
// has a tombstone for a row, and is dropped.
bool Searcher::fetch_rows(ResultPage& page) {
  std::vector<Hit>& hits = page.hits;
  if (hits.empty()) return true;
  const storage::Transaction view(archive_->catalog(), storage::Transaction::Kind::read);
  if (!archive_->rows_cover_index()) return false;
  std::vector<ArticleId> ids;
  for (const Hit& hit : hits) ids.push_back(hit.article.id);
  std::vector<StoredArticle> articles = archive_->catalog().articles().load(ids);
  auto row = articles.begin();
  std::erase_if(hits, [&](Hit& hit) {
    if (row == articles.end() || row->id != hit.article.id) return true;
    hit.article = std::move(*row++);
    return false;
  });
  for (Hit& hit : hits)
    if (hit.article.cluster) hit.copies = near_copies(archive_->catalog().clusters(), hit.article.cluster);
  return true;
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
