// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/related.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "query/search/cluster_filter.h"
#include "query/search/ranking.h"
#include "query/search/search_result.h"
#include "query/search/stem_list.h"
#include "storage/base/error.h"

namespace pressmark::query {
namespace {

std::optional<std::vector<StemCount>> stems_in(const Xapian::Database& part, ArticleId article) try {
  return stems_of(article.value(), part);
} catch (const Xapian::DocNotFoundError&) {
  return std::nullopt;
}

std::vector<StemCount> stems_of(ArticleId article, const storage::IndexReader& index) {
  if (article)
    for (const Xapian::Database& part : index.parts())
      if (auto stems = stems_in(part, article)) return std::move(*stems);
  throw UsageError(fmt::format("there is no article {}", article.value()));
}

std::vector<WeightedTerm> telling_words(const std::vector<StemCount>& stems, const Xapian::Database& database) {
  const double articles = database.get_doccount();
  std::vector<WeightedTerm> words;
  for (const StemCount& stem : stems) {
    if (!stem.is_telling) continue;
    const Xapian::doccount with = database.get_termfreq(stem.stem);
    if (!is_telling_frequency(with, database)) continue;
    words.push_back({stem.stem, (1 + std::log(stem.count)) * std::log((articles + 1) / with)});
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const WeightedTerm& a, const WeightedTerm& b) { return a.weight > b.weight; });
  words.resize(std::min(words.size(), ranking::kRelatedWords));
  return words;
}

}  // namespace

Plan related_plan(ArticleId article, const storage::IndexReader& index) {
  Plan plan;
  plan.prefers_recent = false;
  for (const WeightedTerm& word : telling_words(stems_of(article, index), index.database())) {
    Part part{word.term, Xapian::Query(word.term)};
    part.telling = word.weight;
    plan.words.push_back(std::move(part));
    plan.sought.add({.stems = {word.term}, .weight = 1 + static_cast<std::uint32_t>(word.weight)});
  }
  if (plan.words.empty()) throw UsageError(fmt::format("article {} has no words to go by", article.value()));
  plan.excluded.push_back({fmt::format("cluster:{}", article.value()), clusters_of({article}, index)});
  return plan;
}

}  // namespace pressmark::query
