// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/searcher.h"

#include <algorithm>
#include <utility>

#include "query/search/entity_directory.h"
#include "query/search/marker.h"
#include "query/search/matcher.h"
#include "query/search/planner.h"
#include "query/search/snippet.h"
#include "storage/base/error.h"
#include "storage/catalog/cluster_table.h"

namespace pressmark::query {
namespace {

constexpr int kMostAttempts = 5;

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

ResultPage Searcher::search(const Node& query, const SearchOptions& options) {
  for (int attempt = 1; attempt <= kMostAttempts; ++attempt) {
    if (attempt > 1) archive_->refresh();
    ResultPage page;
    if (try_search(query, options, page)) return page;
  }
  throw IndexError("cannot search " + archive_->folder().directory().string() +
                   ": a writer changes it faster than it can be read; try again");
}

// False where a writer has overtaken the snapshot.
bool Searcher::try_search(const Node& query, const SearchOptions& options, ResultPage& page) try {
  const EntityDirectory entities(archive_->catalog(), archive_->index());
  const Plan plan = make_plan(query, archive_->index(), analyzers_, &entities);
  if (plan.is_empty()) throw UsageError("nothing to search for: the query has no word and no filter");
  const Matcher matcher(archive_->index(), plan, options);
  Matches matches = matcher.run(strict_query(plan, options.matching));
  page = page_of(plan, options);
  page.relaxed = plan.can_relax(options.matching) && finds_too_few(matches, options);
  if (page.relaxed) matches = matcher.run(relaxed_query(plan));
  page.matches = matches.count;
  page.hits = std::move(matches.hits);
  page.collapsed = matcher.collapses();
  if (page.matches.estimate == 0) page.nothing = matcher.explain_nothing(options.matching);
  if (!fetch_rows(page, options.named)) return false;
  mark(plan, page.hits);
  return true;
} catch (const Xapian::DatabaseModifiedError&) {
  return false;
} catch (const Xapian::DatabaseOpeningError&) {
  return false;  // a table opened late, of a generation that has been replaced and removed
} catch (const Xapian::Error& error) {
  throw IndexError("cannot search " + archive_->folder().directory().string() + ": " + error.get_description());
}

// In one view of the catalog, which must not be ahead of the index's snapshot. A hit whose article was removed since
// has a tombstone for a row, and is dropped.
bool Searcher::fetch_rows(ResultPage& page, std::size_t named) {
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
  for (Hit& hit : hits) hit.named = named_in(hit.article.names, archive_->catalog(), named);
  for (Hit& hit : hits)
    if (hit.article.cluster) hit.copies = near_copies(archive_->catalog().clusters(), hit.article.cluster);
  return true;
}

void Searcher::mark(const Plan& plan, std::vector<Hit>& hits) {
  Marker marker(plan.sought, analyzers_);
  for (Hit& hit : hits) {
    const StoredArticle& article = hit.article;
    hit.title = marker.mark(article.title, article.language, Place::title);
    hit.snippet =
        make_snippet(article.body, article.language, marker, marker.words_in_title(article.title, article.language));
  }
}

}  // namespace pressmark::query
