// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Facets for a person at a terminal, one kind below the other.
//
//   sources
//     1,204  12.1 %  dailymail.co.uk
//       800   8.0 %  bbc.co.uk
//     and 57 more

#include <string>
#include <vector>

#include "query/explore/facets.h"
#include "query/present/table.h"
#include "query/present/terminal.h"

namespace pressmark::query {

[[nodiscard]] std::string facets_text(const Facets& facets, const Terminal& terminal);
/// Kind, articles, share, value and what narrows a query to it.
[[nodiscard]] Table facets_table(const Facets& facets);

/// "12,345 articles".
[[nodiscard]] std::string count_line(const Facets& facets);
/// Whether the figures are estimates.
[[nodiscard]] std::vector<std::string> notes_of(const Facets& facets);

}  // namespace pressmark::query
