// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why a source has little to say about some days: it has no article of them.

#include <string>
#include <vector>

#include <xapian.h>

#include "query/syntax/date_expression.h"

namespace pressmark::query {

/// So many days are looked at; a longer range is not.
inline constexpr int kMostGapDays = 366;

/// The longest runs of two days and more of `range` on which no article of the source was published, in their order, at
/// most three. `source` is a term of the index; an open end stands at the archive's own first or last day.
[[nodiscard]] std::vector<DateRange> source_gaps(const std::string& source, const DateRange& range,
                                                 const Xapian::Database& database);

}  // namespace pressmark::query
