// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers queries from one archive. A search sees one snapshot: matches from the index, then their rows within one
// transaction of the catalog. Where a writer has moved on meanwhile, the whole search is run again on the newest
// snapshot, because a bare retry would mix two. Belongs to one thread. Throws IndexError or StorageError; UsageError
// for a query that asks for nothing.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search/named_here.h"
#include "query/search/plan.h"
#include "query/search/search_result.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_reader.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {

/// By date: the newest first, articles without a usable date last.
enum class Order : std::uint8_t { relevance, date };

struct SearchOptions {
  std::size_t limit = 10;
  std::size_t offset = 0;
  Order order = Order::relevance;
  Matching matching = Matching::by_rule;
  std::size_t named = 4;  // of the entities of a hit so many, the most salient first
  bool copies = false;    // of near copies each is a hit of its own, not the best alone
};

class Searcher {
 public:
  /// `archive` must outlive it.
  explicit Searcher(storage::ArchiveReader& archive) : archive_(&archive) {}

  [[nodiscard]] ResultPage search(const Node& query, const SearchOptions& options = {});

 private:
  [[nodiscard]] bool try_search(const Node& query, const SearchOptions& options, ResultPage& page);
  [[nodiscard]] bool fetch_rows(ResultPage& page, std::size_t named);
  void mark(const Plan& plan, std::vector<Hit>& hits);

  storage::ArchiveReader* archive_;
  text::AnalyzerSet analyzers_;
};

}  // namespace pressmark::query
