// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Queries that only have to match: filters, what is left out, alternatives that are counted.

#include <xapian.h>

namespace pressmark::query {

/// Finds what `query` finds, its weights left out, and is safe against a fault of Xapian 1.4: where a term's count is
/// not needed and every document has the term, the matcher reads the list of all documents in its place, but under the
/// term's name, and takes the second block of that list for corrupt ("Unexpected end of posting list"). Here such a
/// term is MatchAll. Every part of a query that is not weighed must come through here.
[[nodiscard]] Xapian::Query matching_only(const Xapian::Query& query, const Xapian::Database& database);

}  // namespace pressmark::query
