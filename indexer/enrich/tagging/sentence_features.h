// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said of a token from the words beside it, the sentence it stands in and the article around.

#include <vector>

#include "indexer/enrich/tagging/article_statistics.h"
#include "indexer/enrich/tagging/sentence_view.h"

namespace pressmark::indexer {

/// Appends the features of the token at `i`.
void append_sentence_features(const SentenceView& sentence, std::size_t i, const ArticleStatistics& article,
                              std::vector<Feature>& features);

}  // namespace pressmark::indexer
