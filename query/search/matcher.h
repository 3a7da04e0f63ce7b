// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs a plan's queries against one snapshot. What Xapian throws passes through. Used by the searcher alone.

#include <vector>

#include <xapian.h>

#include "query/search/feedback.h"
#include "query/search/plan.h"
#include "query/search/search_result.h"
#include "query/search/searcher.h"
#include "storage/index/index_reader.h"

namespace pressmark::query {

struct Matches {
  std::vector<Hit> hits;  // rank, score and the article's id; the rest is the catalog's
  MatchCount count;
  std::uint64_t by_rule = 0;  // how many matched before the rule was relaxed
  std::uint64_t distinct =
      0;  // hits on all pages, as far as they were looked at: fewer than a page only where all were
};

class Matcher {
 public:
  /// All must outlive it.
  Matcher(const storage::IndexReader& index, const Plan& plan, const SearchOptions& options);

  [[nodiscard]] Matches run(const Xapian::Query& query) const;
  /// The first `count` matches by relevance, each near copy for itself.
  [[nodiscard]] std::vector<ScoredDocument> best(const Xapian::Query& query, std::size_t count) const;
  /// Whether of near copies the best alone is a hit.
  [[nodiscard]] bool collapses() const;
  [[nodiscard]] NothingFound explain_nothing(Matching matching) const;
  /// How many articles match, exactly.
  [[nodiscard]] std::uint64_t count(const Xapian::Query& query) const;

 private:
  [[nodiscard]] Xapian::Query stoppable(const Xapian::Query& query) const;
  [[nodiscard]] bool prefers_recent() const;
  [[nodiscard]] std::vector<ScoredDocument> ordered(const Xapian::MSet& set) const;
  [[nodiscard]] std::vector<Hit> hits(const std::vector<ScoredDocument>& documents, std::size_t first) const;

  const storage::IndexReader* index_;
  const Plan* plan_;
  const SearchOptions* options_;
};

}  // namespace pressmark::query
