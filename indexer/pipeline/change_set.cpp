// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/change_set.h"

namespace pressmark::indexer {

Classified classify(const Candidate& candidate, storage::ArticleTable& articles) {
  const auto known = articles.find_identity(candidate.article.identity);
  if (known && known->hash == candidate.hash) {
    const std::string& number = candidate.article.external_id;
    return {Change::unchanged, known->article, !number.empty() && number != known->external_id};
  }
  if (known && !known->duplicate) return {Change::changed, known->article};
  if (!candidate.article.body.empty()) {
    if (const auto same = articles.find_content(candidate.hash)) return {Change::duplicate, *same};
  }
  return {known ? Change::independent : Change::added, ArticleId()};
}

}  // namespace pressmark::indexer
