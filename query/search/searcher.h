// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers queries from one archive. A search sees one snapshot: matches from the index, then their rows within one
// transaction of the catalog. Where a writer has moved on meanwhile, the whole search is run again on the newest
// snapshot, because a bare retry would mix two. Belongs to one thread. Throws IndexError or StorageError; UsageError
// for a query that asks for nothing.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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
  bool copies = false;                           // of near copies each is a hit of its own, not the best alone
  const std::atomic<bool>* cancelled = nullptr;  // once it is set the search throws SearchCancelled
};

class Searcher {
 public:
  /// `archive` must outlive it.
  explicit Searcher(storage::ArchiveReader& archive) : archive_(&archive) {}

  [[nodiscard]] ResultPage search(const Node& query, const SearchOptions& options = {});

 private:
  [[nodiscard]] bool try_search(const Node& query, const SearchOptions& options, ResultPage& page);
  [[nodiscard]] std::string correction(const Node& query, std::uint64_t matches, const SearchOptions& options);
  [[nodiscard]] bool fetch_rows(ResultPage& page);
  void mark(const Plan& plan, const SearchOptions& options, std::vector<Hit>& hits);

  storage::ArchiveReader* archive_;
  text::AnalyzerSet analyzers_;
};

}  // namespace pressmark::query
