// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Near copies in a query: which articles cluster: asks for.

#include <vector>

#include <xapian.h>

#include "storage/index/index_reader.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// These articles, as far as they are in the index, and all their near copies; unweighed.
[[nodiscard]] Xapian::Query clusters_of(const std::vector<ArticleId>& articles, const storage::IndexReader& index);

}  // namespace pressmark::query
