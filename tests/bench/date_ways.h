// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The same queries by two ways to filter by date: our year, month and day terms, and a value range over the slot of
// publication. Both in one process over one snapshot, so that their ratio is worth something.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/search/plan.h"
#include "query/search/search_result.h"
#include "query/search/searcher.h"
#include "query/syntax/ast.h"
#include "storage/archive/archive_reader.h"
#include "storage/text/analyzer.h"
#include "tests/bench/latency_table.h"

namespace pressmark::bench {

class DateWays {
 public:
  /// Both must outlive it.
  DateWays(storage::ArchiveReader& archive, const query::SearchOptions& options)
      : archive_(&archive), options_(&options) {}

  /// Where the query has a date filter with two ends: both ways, twice each, so that neither always comes first.
  void run(const query::Node& query, bool measured);

  /// Rows match-by-terms (query to ten numbers) and answer-by-terms (to the printed page), and likewise by-values;
  /// nothing where no query had such a filter.
  [[nodiscard]] std::string rows() const { return table_.rows(); }
  /// How often the two ways did not find the same; articles dated by their month alone can be a reason.
  [[nodiscard]] std::size_t differences() const { return differences_; }

 private:
  enum class Way : std::uint8_t { terms, values };

  [[nodiscard]] query::Plan plan(Way way, const query::Node& query);
  [[nodiscard]] std::vector<query::Hit> answer(Way way, const query::Node& query, bool measured);
  void fill(const query::Plan& plan, std::vector<query::Hit>& hits);

  storage::ArchiveReader* archive_;
  const query::SearchOptions* options_;
  text::AnalyzerSet analyzers_;
  LatencyTable table_;
  std::size_t differences_ = 0;
};

}  // namespace pressmark::bench
