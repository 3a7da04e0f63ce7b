// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers about all that a query finds, where a search answers with the best of it. Each answer is of one snapshot, as
// a search's is (query/search/searcher.h). Belongs to one thread. Throws IndexError or StorageError; UsageError for a
// query that asks for nothing.

#include <cstddef>
#include <functional>
#include <optional>

#include "query/explore/facets.h"
#include "query/explore/first_report.h"
#include "query/explore/timeline.h"
#include "query/search/plan.h"
#include "query/syntax/ast.h"
#include "storage/archive/archive_reader.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {

struct MatchSet;

class Explorer {
 public:
  /// `archive` must outlive it.
  explicit Explorer(storage::ArchiveReader& archive) : archive_(&archive) {}

  /// Without a unit, unit_for() decides.
  [[nodiscard]] Timeline timeline(const Node& query, Matching matching, std::optional<TimeUnit> unit);
  /// `limit` values a kind.
  [[nodiscard]] Facets facets(const Node& query, Matching matching, std::size_t limit);
  /// `limit` sources.
  [[nodiscard]] FirstReport first(const Node& query, Matching matching, std::size_t limit);

 private:
  using Rows = std::function<void(const StoredArticle&)>;
  [[nodiscard]] MatchSet matches(const Node& query, Matching matching);
  /// False where the catalog is ahead of the snapshot of the index.
  [[nodiscard]] bool read_rows(const std::vector<ArticleId>& articles, const Rows& visit);

  storage::ArchiveReader* archive_;
  text::AnalyzerSet analyzers_;
};

}  // namespace pressmark::query
