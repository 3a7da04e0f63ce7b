// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Expansion by the best articles of a first search (pseudo-relevance feedback), as the relevance model RM3 of Lavrenko
// and Croft, "Relevance-Based Language Models" (2001), in the form of Abdul-Jaleel et al., "UMass at TREC 2004: Novelty
// and HARD": a word weighs by its share of each of these articles, times the article's share of their scores.

#include <vector>

#include <xapian.h>

#include "query/search/plan.h"
#include "query/search/search_result.h"

namespace pressmark::query {

struct ScoredDocument {
  Xapian::docid document;
  double score;
};

/// The most telling ranking::kFeedbackWords stems of `best`. Weights are such that, all together, they weigh
/// ranking::kFeedbackWeight of what the plain words of the plan do.
[[nodiscard]] std::vector<WeightedTerm> feedback_words(const std::vector<ScoredDocument>& best, const Plan& plan,
                                                       const Xapian::Database& database);

/// Any of them, by weight.
[[nodiscard]] Xapian::Query feedback_query(const std::vector<WeightedTerm>& words);

}  // namespace pressmark::query
