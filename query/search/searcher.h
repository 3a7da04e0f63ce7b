// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Answers queries from one archive. A search sees one snapshot: matches from the index, then their rows within one
// transaction of the catalog. Where a writer has moved on meanwhile, the whole search is run again on the newest
// snapshot, because a bare retry would mix two. Belongs to one thread. Throws IndexError or StorageError; UsageError
// for a query that asks for nothing.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
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

/// What of an article a hit has: all, with title and snippet marked; or its number and its external numbers alone.
enum class Rows : std::uint8_t { whole, external_ids };

struct SearchOptions {
  std::size_t limit = 10;
  std::size_t offset = 0;
  Order order = Order::relevance;
  Matching matching = Matching::by_rule;
  Rows rows = Rows::whole;
  std::size_t named = 4;      // of the entities of a hit so many, the most salient first
  bool expand = false;        // also by the words that the best articles have in common
  bool prefer_recent = true;  // where the query asks for no date of its own
  bool fill_page = false;     // where the rule finds less than a page any word is enough, however few there are
  bool copies = false;        // of near copies each is a hit of its own, not the best alone
  const std::atomic<bool>* cancelled = nullptr;  // once it is set the search throws SearchCancelled
};

class Matcher;
struct Matches;

class Searcher {
 public:
  /// `archive` must outlive it.
  explicit Searcher(storage::ArchiveReader& archive) : archive_(&archive) {}

  [[nodiscard]] ResultPage search(const Node& query, const SearchOptions& options = {});
  /// Articles that share the most telling words of this one, its own near copies left out. UsageError where there is no
  /// such article.
  [[nodiscard]] ResultPage related(ArticleId article, const SearchOptions& options = {});

 private:
  using Planning = std::function<Plan()>;
  [[nodiscard]] Plan plan_of(const Node& query);
  /// `asked` is what a correction is looked for of; nullptr: of nothing.
  [[nodiscard]] ResultPage run(const Planning& planning, const SearchOptions& options, const Node* asked);
  [[nodiscard]] bool try_run(const Planning& planning, const SearchOptions& options, const Node* asked,
                             ResultPage& page);
  [[nodiscard]] Matches find(const Plan& plan, const Matcher& matcher, const SearchOptions& options, ResultPage& page);
  [[nodiscard]] std::string correction(const Node& query, std::uint64_t matches, const SearchOptions& options);
  [[nodiscard]] bool fetch(ResultPage& page, const SearchOptions& options);
  void fetch_external_ids(std::vector<Hit>& hits);
  void fetch_articles(std::vector<Hit>& hits, std::size_t named);
  void mark(const Plan& plan, const SearchOptions& options, std::vector<Hit>& hits);

  storage::ArchiveReader* archive_;
  text::AnalyzerSet analyzers_;
};

}  // namespace pressmark::query
