// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs as TREC's evaluation programs read them: `topic Q0 document rank score tag`.

#include <string>
#include <string_view>
#include <vector>

#include "query/search/search_result.h"

namespace pressmark::query {

/// A document is named by its external number, or by the archive's own where it has none; one that was read under
/// several is named by each, one after the other. White space within a name is an underline. Ranks count lines.
[[nodiscard]] std::string trec_lines(std::string_view topic, const std::vector<Hit>& hits, std::string_view tag);

}  // namespace pressmark::query
