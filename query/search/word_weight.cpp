// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/word_weight.h"

#include <algorithm>
#include <cmath>

#include "query/search/ranking.h"

namespace pressmark::query {
namespace {

constexpr double kLeastRarity = 0.05;  // of a word in every article

}  // namespace

double word_weight(const WordStatistics& word) {
  const double rarity = std::max(std::log((word.articles + 1) / (word.with + 1)), kLeastRarity);
  const double burst = std::max(word.occurrences / std::max(word.with, 1.0), 1.0);
  const double weight = std::pow(rarity, ranking::kRarityPower) * std::pow(burst, ranking::kBurstPower);
  return word.is_function_word ? weight * ranking::kFunctionWordWeight : weight;
}

}  // namespace pressmark::query
