// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A range of dates as the fewest year, month and day terms that cover it: on large archives far cheaper than a value
// range. An article dated by its month alone answers that month and its year, not a day of it.

#include <string>
#include <vector>

#include <xapian.h>

#include "query/syntax/date_expression.h"

namespace pressmark::query {

/// Both ends are part of the range; nothing where first > last.
[[nodiscard]] std::vector<std::string> date_terms(sys_days first, sys_days last);

/// An open end, or one beyond the archive's own years, stops at them.
[[nodiscard]] Xapian::Query date_filter(const DateRange& range, const Xapian::Database& database);

}  // namespace pressmark::query
