// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said beside the hits: how many there are, how the query was read, what was done to its words, why nothing was
// found. Sanitised, because queries come from other places too.

#include <optional>
#include <string>
#include <vector>

#include "query/search/search_result.h"

namespace pressmark::query {

/// "10 of 240 articles", with ", 4 ms" where `milliseconds` is given. One line with its newline.
[[nodiscard]] std::string count_line(const ResultPage& page, std::optional<long> milliseconds);

/// One line each, none where there is nothing to say; `parsed` are the parser's diagnostics.
[[nodiscard]] std::vector<std::string> notes_of(const std::vector<Diagnostic>& parsed, const ResultPage& page);

}  // namespace pressmark::query
