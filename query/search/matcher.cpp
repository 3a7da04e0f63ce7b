// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matcher.h"

#include <algorithm>

#include "query/search/ranking.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

Xapian::BM25Weight weighting() { return {ranking::kK1, 0, ranking::kK3, ranking::kB, ranking::kMinNormalizedLength}; }

void set_order(Xapian::Enquire& enquire, bool ranked, Order order) {
  enquire.set_weighting_scheme(weighting());
  // Descending, so the empty value of an undated article comes last.
  if (!ranked || order == Order::date) enquire.set_sort_by_value_then_relevance(storage::layout::kPublishedSlot, true);
}

MatchCount count_of(const Xapian::MSet& set) {
  return {set.get_uncollapsed_matches_estimated(),
          set.get_uncollapsed_matches_lower_bound() == set.get_uncollapsed_matches_upper_bound()};
}

}  // namespace

Matcher::Matcher(const storage::IndexReader& index, const Plan& plan, const SearchOptions& options)
    : index_(&index), plan_(&plan), options_(&options) {}

// Without a near copy in the index there is nothing to look at for each match.
bool Matcher::collapses() const {
  return !options_->copies && !plan_->opens_copies &&
         index_->database().get_value_freq(storage::layout::kClusterSlot) > 0;
}

Matches Matcher::run(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(query);
  set_order(enquire, plan_->is_ranked(), options_->order);
  if (collapses()) enquire.set_collapse_key(storage::layout::kClusterSlot);
  const auto offset = static_cast<Xapian::doccount>(options_->offset);
  const Xapian::MSet set = enquire.get_mset(offset, static_cast<Xapian::doccount>(options_->limit), kExactMatches + 1);
  Matches matches;
  matches.count = count_of(set);
  if (collapses() && !matches.count.exact) matches.count = count_each(query);
  matches.distinct = set.get_matches_estimated();
  for (auto each = set.begin(); each != set.end(); ++each) {
    Hit& hit = matches.hits.emplace_back();
    hit.rank = each.get_rank() + 1;
    hit.score = each.get_weight();
    hit.article.id = index_->article(*each);
  }
  return matches;
}

// A collapsed match knows how many it has left over only where it has weighed them all, which it avoids.
MatchCount Matcher::count_each(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return count_of(enquire.get_mset(0, 0, kExactMatches + 1));
}

std::uint64_t Matcher::count(const Xapian::Query& query) const {
  Xapian::Enquire enquire(index_->database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting());
  return enquire.get_mset(0, 0, index_->database().get_doccount()).get_matches_lower_bound();
}

NothingFound Matcher::explain_nothing(Matching matching) const {
  NothingFound nothing;
  for (const auto* parts : {&plan_->words, &plan_->required})
    for (const Part& part : *parts) nothing.words.push_back({part.label, count(part.query)});
  if (plan_->filters.empty()) return nothing;
  nothing.without_filters = count(unfiltered_query(*plan_, matching, nullptr));
  if (nothing.without_filters == 0) return nothing;
  for (const Part& filter : plan_->filters)
    nothing.filters.push_back({filter.label, count(unfiltered_query(*plan_, matching, &filter))});
  return nothing;
}

}  // namespace pressmark::query
