// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hits in a line each, cut to the terminal:
//
//   #4711  27 Sep 2022  wionews.com  Kazakhstan vows care for Russians fleeing the dr…

#include <string>
#include <vector>

#include "query/present/terminal.h"
#include "query/search/search_result.h"

namespace pressmark::query {

/// Number, day, source and title. A narrow terminal leaves the source out, a very narrow one the day too.
[[nodiscard]] std::string hits_short(const std::vector<Hit>& hits, const Terminal& terminal);

}  // namespace pressmark::query
