// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matcher.h"

#include <algorithm>
#include <string>
#include <utility>

#include "query/search/cancellation.h"
#include "query/search/ranking.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

// Matches beyond the page, to fill the places of near copies. Each makes the matcher pass over less.
constexpr std::size_t kSpareMatches = 3;

Xapian::BM25Weight weighting() { return {ranking::kK1, 0, ranking::kK3, ranking::kB, ranking::kMinNormalizedLength}; }

void set_order(Xapian::Enquire& enquire, bool ranked, Order order) {
  enquire.set_weighting_scheme(weighting());
  // Descending, so the empty value of an undated article comes last.
  if (!ranked || order == Order::date) enquire.set_sort_by_value_then_relevance(storage::layout::kPublishedSlot, true);
}

MatchCount count_of(const Xapian::MSet& set) {
  return {set.get_matches_estimated(), set.get_matches_lower_bound() == set.get_matches_upper_bound()};
}

/// The cluster of each match, empty where it has no near copies.
std::vector<std::string> clusters_of(const Xapian::MSet& set, const Xapian::Database& database) {
  std::vector<std::pair<Xapian::docid, Xapian::doccount>> documents;
  for (auto each = set.begin(); each != set.end(); ++each) documents.emplace_back(*each, each.get_rank());
  std::sort(documents.begin(), documents.end());
  std::vector<std::string> clusters(documents.size());
  auto value = database.valuestream_begin(storage::layout::kClusterSlot);
  const auto end = database.valuestream_end(storage::layout::kClusterSlot);
  for (const auto& [document, rank] : documents) {
    if (value == end) break;
    value.skip_to(document);
    if (value != end && value.get_docid() == document) clusters[rank] = *value;
  }
  return clusters;
}

/// The ranks of the matches that are the best of their near copies.
std::vector<Xapian::doccount> best_of_copies(const Xapian::MSet& set, const Xapian::Database& database) {
  const std::vector<std::string> clusters = clusters_of(set, database);
  std::vector<Xapian::doccount> best;
  for (auto cluster = clusters.begin(); cluster != clusters.end(); ++cluster)
    if (cluster->empty() || std::find(clusters.begin(), cluster, *cluster) == cluster)
      best.push_back(static_cast<Xapian::doccount>(cluster - clusters.begin()));
  return best;
}

}  // namespace

Matcher::Matcher(const storage::IndexReader& index, const Plan& plan, const SearchOptions& options)
    : index_(&index), plan_(&plan), options_(&options) {}

// Without a near copy in the index there is nothing to look for.
bool Matcher::collapses() const {
  return !options_->copies && !plan_->opens_copies &&
         index_->database().get_value_freq(storage::layout::kClusterSlot) > 0;
}

Xapian::Query Matcher::stoppable(const Xapian::Query& query) const {
  return options_->cancelled == nullptr ? query : cancellable(query, *options_->cancelled);
}

Matches Matcher::run(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(stoppable(query));
  set_order(enquire, plan_->is_ranked(), options_->order);
  return collapses() ? collapsed_page(enquire) : page(enquire);
}

Matches Matcher::page(const Xapian::Enquire& enquire) const {
  const auto offset = static_cast<Xapian::doccount>(options_->offset);
  const Xapian::MSet set = enquire.get_mset(offset, static_cast<Xapian::doccount>(options_->limit), kExactMatches + 1);
  Matches matches{{}, count_of(set), set.get_matches_estimated()};
  for (auto each = set.begin(); each != set.end(); ++each) matches.hits.push_back(hit(each, each.get_rank() + 1));
  return matches;
}

// Xapian could collapse by itself, but looks at the value of every match for it, a fifth of a query's time, where only
// those before the end of the page matter. Few of these are near copies: the second look is rare.
Matches Matcher::collapsed_page(const Xapian::Enquire& enquire) const {
  const std::size_t page_end = options_->offset + options_->limit;
  for (std::size_t depth = page_end + kSpareMatches;; depth *= 2) {
    const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(depth), kExactMatches + 1);
    const std::vector<Xapian::doccount> best = best_of_copies(set, index_->database());
    if (best.size() < page_end && set.size() == depth) continue;
    Matches matches{{}, count_of(set), best.size()};
    for (std::size_t at = options_->offset; at < std::min(page_end, best.size()); ++at)
      matches.hits.push_back(hit(set[best[at]], at + 1));
    return matches;
  }
}

Hit Matcher::hit(const Xapian::MSetIterator& match, std::size_t rank) const {
  Hit hit;
  hit.rank = rank;
  hit.score = match.get_weight();
  hit.article.id = index_->article(*match);
  return hit;
}

std::uint64_t Matcher::count(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(stoppable(query));
  enquire.set_weighting_scheme(weighting());
  return enquire.get_mset(0, 0, index_->database().get_doccount()).get_matches_lower_bound();
}

NothingFound Matcher::explain_nothing(Matching matching) const {
  NothingFound nothing;
  const std::vector<Narrowing> steps = narrowings(*plan_);
  for (const auto* parts : {&plan_->words, &plan_->required}) {
    for (const Part& part : *parts) {
      nothing.words.push_back({part.label, count(part.query)});
      Xapian::Query within = part.query;
      for (const Narrowing& step : steps) within = narrowed(within, step);
      if (!steps.empty()) nothing.words_within.push_back({part.label, count(within)});
    }
  }
  if (steps.empty()) return nothing;
  const Xapian::Query words = words_query(*plan_, matching);
  nothing.without_filters = count(words);
  if (nothing.without_filters == 0) return nothing;
  for (const Narrowing& step : steps) nothing.filters.push_back({step.label, count(narrowed(words, step))});
  return nothing;
}

}  // namespace pressmark::query
