// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs a plan's queries against one snapshot. What Xapian throws passes through. Used by the searcher alone.

#include <vector>

#include <xapian.h>

#include "query/search/plan.h"
#include "query/search/search_result.h"
#include "query/search/searcher.h"
#include "storage/index/index_reader.h"

namespace pressmark::query {

struct Matches {
  std::vector<Hit> hits;  // rank, score and the article's id; the rest is the catalog's
  MatchCount count;
  std::uint64_t distinct =
      0;  // hits on all pages, as far as they were looked at: fewer than a page only where all were
};

class Matcher {
 public:
  /// All must outlive it.
  Matcher(const storage::IndexReader& index, const Plan& plan, const SearchOptions& options);

  [[nodiscard]] Matches run(const Xapian::Query& query) const;
  /// Whether of near copies the best alone is a hit.
  [[nodiscard]] bool collapses() const;
  [[nodiscard]] NothingFound explain_nothing(Matching matching) const;
  /// How many articles match, exactly.
  [[nodiscard]] std::uint64_t count(const Xapian::Query& query) const;

 private:
  [[nodiscard]] Xapian::Query stoppable(const Xapian::Query& query) const;
  [[nodiscard]] Matches page(const Xapian::Enquire& enquire) const;
  [[nodiscard]] Matches collapsed_page(const Xapian::Enquire& enquire) const;
  [[nodiscard]] Hit hit(const Xapian::MSetIterator& match, std::size_t rank) const;

  const storage::IndexReader* index_;
  const Plan* plan_;
  const SearchOptions* options_;
};

}  // namespace pressmark::query
