// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hits for cut, fzf and xargs.

#include <string>
#include <vector>

#include "query/search/search_result.h"

namespace pressmark::query {

/// A line a hit, its columns parted by tabs: number, score, date (ISO 8601, as precise as it is known), source, title,
/// URL, snippet. Tabs and line ends within a column are spaces.
[[nodiscard]] std::string hits_tsv(const std::vector<Hit>& hits);

/// The articles' numbers, each ended by `terminator`.
[[nodiscard]] std::string hits_ids(const std::vector<Hit>& hits, char terminator);

}  // namespace pressmark::query
