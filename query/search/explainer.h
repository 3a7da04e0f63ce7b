// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Explains a query over one snapshot of an archive. Every count is exact, so it costs more than the search it explains.

#include "query/search/explanation.h"
#include "query/search/searcher.h"

namespace pressmark::query {

/// Throws as Searcher::search does.
[[nodiscard]] Explanation explain_query(const Node& query, const SearchOptions& options,
                                        storage::ArchiveReader& archive);

}  // namespace pressmark::query
