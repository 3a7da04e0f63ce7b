// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Documents by their numbers, as part of a Xapian query: what id: asks. A term for each would cost every article twenty
// bytes of the index.

#include <vector>

#include <xapian.h>

#include "storage/model/article.h"

namespace pressmark::query {

/// All of those articles that are in the index; unweighed. Xapian asks it part by part, where a document has its
/// article's number (see storage/index/index_reader.h).
[[nodiscard]] Xapian::Query documents_of(const std::vector<ArticleId>& articles);

}  // namespace pressmark::query
