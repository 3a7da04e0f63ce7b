// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Documents by their numbers, as part of a Xapian query: what id: asks. A term for each would cost every article twenty
// bytes of the index.

#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::query {

/// All of those `numbers` that are in the database; unweighed.
[[nodiscard]] Xapian::Query documents_numbered(std::vector<Xapian::docid> numbers);

}  // namespace pressmark::query
