// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// More like this: an article's most telling words as a query.

#include "query/search/plan.h"
#include "storage/index/index_reader.h"
#include "storage/model/article.h"

namespace pressmark::query {

/// The ranking::kRelatedWords words of the article whose count, times the log of their rarity, is the highest. The
/// article itself and its near copies are excluded. UsageError where the index has no such article, or it has no words.
[[nodiscard]] Plan related_plan(ArticleId article, const storage::IndexReader& index);

}  // namespace pressmark::query
