// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a query was read and what each part of it finds, for a person at a terminal.

#include <string>
#include <vector>

#include "query/search/explanation.h"

namespace pressmark::query {

/// A line a part, its name in the first column. `notes` are what a search would say beside its hits.
[[nodiscard]] std::string explanation_text(const Explanation& explanation, const std::vector<std::string>& notes);

}  // namespace pressmark::query
