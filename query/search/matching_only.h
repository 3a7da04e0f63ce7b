// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Queries that only have to match: filters, what is left out, alternatives that are counted.

#include <vector>

#include <xapian.h>

namespace pressmark::query {

/// Finds what `query` finds in the index of these parts, its weights left out, and is safe against a fault of Xapian
/// 1.4: where a term's count is not needed and every document of a part has the term, the matcher reads the list of all
/// documents in its place, but under the term's name, and takes the second block of that list for corrupt ("Unexpected
/// end of posting list"). Here a term that every document of every part has is MatchAll, and one that only some parts
/// have so is read by a source of our own. Every part of a query that is not weighed must come through here.
[[nodiscard]] Xapian::Query matching_only(const Xapian::Query& query, const std::vector<Xapian::Database>& parts);

}  // namespace pressmark::query
