// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The documents of a term as a posting source, so that the matcher reads the term's own list and no other in its place
// (see query/search/matching_only.h). A little slower than the term.

#include <string>

#include <xapian.h>

namespace pressmark::query {

/// What Xapian::Query(term) matches; unweighed.
[[nodiscard]] Xapian::Query documents_with(const std::string& term);

}  // namespace pressmark::query
