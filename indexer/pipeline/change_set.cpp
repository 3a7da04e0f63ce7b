// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/change_set.h"

namespace pressmark::indexer {

Classified classify(const Candidate& candidate, storage::ArticleTable& articles) {
  const auto known = articles.find_identity(candidate.article.identity);
  if (known && known->hash == candidate.hash) return {Change::unchanged, known->article};
  if (known && !known->duplicate) return {Change::changed, known->article};
  if (!candidate.article.body.empty()) {
    if (const auto same = articles.find_content(candidate.hash)) return {Change::duplicate, *same};
  }
  return {known ? Change::independent : Change::added, ArticleId()};
}

}  // namespace pressmark::indexer
