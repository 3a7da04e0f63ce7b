// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/feedback.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "query/search/ranking.h"
#include "query/search/stem_list.h"

namespace pressmark::query {
namespace {

using Shares = std::unordered_map<std::string, double>;

double total_score(const std::vector<ScoredDocument>& best) {
  return std::accumulate(best.begin(), best.end(), 0.0,
                         [](double sum, const ScoredDocument& each) { return sum + each.score; });
}

Shares shares_of(const std::vector<ScoredDocument>& best, const Xapian::Database& database) {
  const double scores = total_score(best);
  Shares shares;
  for (const ScoredDocument& each : best) {
    const std::vector<StemCount> stems = stems_of(each.document, database);
    double length = 0;
    for (const StemCount& stem : stems) length += stem.count;
    for (const StemCount& stem : stems)
      if (stem.is_telling) shares[stem.stem] += each.score / scores * stem.count / length;
  }
  return shares;
}

std::vector<WeightedTerm> rare_ones(const Shares& shares, const Xapian::Database& database) {
  std::vector<WeightedTerm> words;
  for (const auto& [stem, share] : shares)
    if (is_telling_frequency(database.get_termfreq(stem), database)) words.push_back({stem, share});
  return words;
}

double weight_of(const std::vector<Part>& words) {
  double sum = 0;
  for (const Part& word : words) sum += word.times * word.telling;
  return std::max(sum, 1.0);
}

}  // namespace

std::vector<WeightedTerm> feedback_words(const std::vector<ScoredDocument>& best, const Plan& plan,
                                         const Xapian::Database& database) {
  std::vector<WeightedTerm> words = rare_ones(shares_of(best, database), database);
  std::sort(words.begin(), words.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  words.resize(std::min(words.size(), ranking::kFeedbackWords));
  double sum = 0;
  for (const WeightedTerm& word : words) sum += word.weight;
  for (WeightedTerm& word : words) word.weight *= ranking::kFeedbackWeight * weight_of(plan.words) / sum;
  return words;
}

Xapian::Query feedback_query(const std::vector<WeightedTerm>& words) {
  std::vector<Xapian::Query> any;
  for (const WeightedTerm& word : words)
    any.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(word.term), word.weight);
  return {Xapian::Query::OP_OR, any.begin(), any.end()};
}

}  // namespace pressmark::query
