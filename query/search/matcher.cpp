// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matcher.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "query/search/cancellation.h"
#include "query/search/ranking.h"
#include "query/search/recency.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

// Matches beyond the page, to fill the places of near copies. Each makes the matcher pass over less.
constexpr std::size_t kSpareMatches = 3;

Xapian::BM25Weight weighting(const Xapian::Database& database) {
  const double length = database.get_avlength();
  const double pull = ranking::kB * length / (length + ranking::kShortLength);
  return {ranking::kK1, 0, ranking::kK3, pull, ranking::kMinNormalizedLength};
}

void set_order(Xapian::Enquire& enquire, bool ranked, Order order) {
  // Descending, so the empty value of an undated article comes last.
  if (!ranked || order == Order::date) enquire.set_sort_by_value_then_relevance(storage::layout::kPublishedSlot, true);
}

MatchCount count_of(const Xapian::MSet& set) {
  return {set.get_matches_estimated(), set.get_matches_lower_bound() == set.get_matches_upper_bound()};
}

std::vector<ScoredDocument> documents_of(const Xapian::MSet& set) {
  std::vector<ScoredDocument> documents;
  documents.reserve(set.size());
  for (auto each = set.begin(); each != set.end(); ++each) documents.push_back({*each, each.get_weight()});
  return documents;
}

// Xapian adds up a document's weights in an order that depends on how many parts the index has: what is as good but for
// the last digits comes in order of its number.
void order_equals(std::vector<ScoredDocument>& documents) {
  for (ScoredDocument& each : documents) each.score = std::round(each.score * 1e9) / 1e9;
  std::sort(documents.begin(), documents.end(), [](const ScoredDocument& a, const ScoredDocument& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  });
}

/// The documents' values of a slot, in the order of `documents`; empty where one has none.
std::vector<std::string> values_of(const std::vector<ScoredDocument>& documents, std::uint32_t slot,
                                   const Xapian::Database& database) {
  std::vector<std::size_t> ascending(documents.size());
  std::iota(ascending.begin(), ascending.end(), std::size_t{0});
  std::sort(ascending.begin(), ascending.end(),
            [&](std::size_t a, std::size_t b) { return documents[a].document < documents[b].document; });
  std::vector<std::string> values(documents.size());
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const std::size_t at : ascending) {
    if (value == end) break;
    value.skip_to(documents[at].document);
    if (value != end && value.get_docid() == documents[at].document) values[at] = *value;
  }
  return values;
}

/// Those that are the best of their near copies.
std::vector<ScoredDocument> best_of_copies(const std::vector<ScoredDocument>& documents,
                                           const Xapian::Database& database) {
  const std::vector<std::string> clusters = values_of(documents, storage::layout::kClusterSlot, database);
  std::vector<ScoredDocument> best;
  for (auto cluster = clusters.begin(); cluster != clusters.end(); ++cluster)
    if (cluster->empty() || std::find(clusters.begin(), cluster, *cluster) == cluster)
      best.push_back(documents[static_cast<std::size_t>(cluster - clusters.begin())]);
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

bool Matcher::prefers_recent() const {
  return options_->prefer_recent && plan_->prefers_recent && plan_->is_ranked() && options_->order == Order::relevance;
}

// Xapian could collapse by itself, but looks at the value of every match for it, a fifth of a query's time, where only
// those before the end of the page matter. Few of these are near copies: the second look is rare. Dates are looked up
// likewise, of the first matches alone, which are the same for every page.
Matches Matcher::run(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(stoppable(query));
  enquire.set_weighting_scheme(weighting(index_->database()));
  set_order(enquire, plan_->is_ranked(), options_->order);
  const std::size_t page_end = options_->offset + options_->limit;
  const std::size_t least = prefers_recent() ? ranking::kRecencyDepth : 0;
  for (std::size_t depth = std::max(page_end + (collapses() ? kSpareMatches : 0), least);; depth *= 2) {
    const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(depth), kExactMatches + 1);
    const std::vector<ScoredDocument> documents = ordered(set);
    if (documents.size() < page_end && set.size() == depth) continue;
    const std::uint64_t distinct = collapses() ? documents.size() : set.get_matches_estimated();
    const std::size_t first = std::min(options_->offset, documents.size());
    const std::size_t last = std::min(page_end, documents.size());
    return {hits({documents.begin() + static_cast<std::ptrdiff_t>(first),
                  documents.begin() + static_cast<std::ptrdiff_t>(last)},
                 first),
            count_of(set), set.get_matches_estimated(), distinct};
  }
}

std::vector<ScoredDocument> Matcher::best(const Xapian::Query& query, std::size_t count) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting(index_->database()));
  return documents_of(enquire.get_mset(0, static_cast<Xapian::doccount>(count)));
}

std::vector<ScoredDocument> Matcher::ordered(const Xapian::MSet& set) const {
  std::vector<ScoredDocument> documents = documents_of(set);
  if (plan_->is_ranked() && options_->order == Order::relevance) order_equals(documents);
  if (prefers_recent()) {
    const std::size_t first = std::min(documents.size(), ranking::kRecencyDepth);
    const auto end = documents.begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<ScoredDocument> head(documents.begin(), end);
    const std::vector<std::string> dates = values_of(head, storage::layout::kPublishedSlot, index_->database());
    const std::string newest = index_->database().get_value_upper_bound(storage::layout::kPublishedSlot);
    add_recency(std::span(documents).first(first), dates, newest);
  }
  return collapses() ? best_of_copies(documents, index_->database()) : documents;
}

std::vector<Hit> Matcher::hits(const std::vector<ScoredDocument>& documents, std::size_t first) const {
  std::vector<Hit> hits(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    hits[i].rank = first + i + 1;
    hits[i].score = documents[i].score;
    hits[i].article.id = index_->article(documents[i].document);
  }
  return hits;
}

std::uint64_t Matcher::count(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(stoppable(query));
  enquire.set_weighting_scheme(weighting(index_->database()));
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
