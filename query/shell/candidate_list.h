// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Candidates of a completion in columns, as wide as the terminal.

#include <string>
#include <vector>

namespace pressmark::query {

/// Whole lines, sanitised; of very many candidates the first, and how many more there are.
[[nodiscard]] std::string candidate_list(const std::vector<std::string>& candidates, std::size_t width);

}  // namespace pressmark::query
