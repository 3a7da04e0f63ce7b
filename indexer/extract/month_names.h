// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Months as datelines name them.

#include <optional>
#include <string_view>

namespace pressmark::indexer {

/// 1 to 12 for a month's name or abbreviation in one of two dozen languages, folded by unicode::fold (lower case, no
/// marks).
[[nodiscard]] std::optional<unsigned> month_number(std::string_view folded);

/// Whether the month's name is a weekday's too: "mar" is mardi, martes, martedì.
[[nodiscard]] bool is_weekday_and_month(std::string_view folded);

/// Whether a word may stand in a date without changing it: a weekday, "at", "of", "updated", ...
[[nodiscard]] bool is_date_filler(std::string_view folded);

}  // namespace pressmark::indexer
