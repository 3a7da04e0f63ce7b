// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A title for a text that has none.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// The first line of the body; of a long one the first sentence; of a long sentence its first words and an ellipsis.
[[nodiscard]] std::string lead_title(std::string_view body);

}  // namespace pressmark::indexer
