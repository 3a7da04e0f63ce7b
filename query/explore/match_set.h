// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All articles that match, without their order: what counts are made of. The same articles as a search finds on all its
// pages, by the same rule. Holds for one snapshot of the index; what Xapian throws passes through.

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "query/explore/timeline.h"
#include "query/search/plan.h"
#include "query/search/search_result.h"
#include "storage/index/index_reader.h"

namespace pressmark::query {

/// The matches of one part of the index, where documents have their articles' numbers.
struct PartMatches {
  Xapian::Database part;
  std::vector<Xapian::docid> documents;  // ascending
};

struct MatchSet {
  std::vector<PartMatches> parts;
  ResultPage reading;  // as a search would say it, but that the count is exact; without hits
  [[nodiscard]] std::uint64_t size() const { return reading.matches.estimate; }
};

[[nodiscard]] MatchSet find_all(const Plan& plan, Matching matching, const storage::IndexReader& index);

/// Ascending.
[[nodiscard]] std::vector<ArticleId> articles_of(const MatchSet& matches);
/// One for each match that has a usable date.
[[nodiscard]] std::vector<PublishedDay> published_days(const MatchSet& matches);
/// How many of them are near copies of another one of them: so many fewer texts there are.
[[nodiscard]] std::uint64_t copies_among(const MatchSet& matches);

}  // namespace pressmark::query
