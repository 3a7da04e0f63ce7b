// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/plan.h"

#include <algorithm>

#include "query/search/ranking.h"

namespace pressmark::query {
namespace {

using Xapian::Query;

Query combined(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

Query weighted(const Query& query, double weight) {
  return weight == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, weight);
}

double weight_of(const Part& part) { return part.times * part.telling; }

std::vector<Query> queries_of(const std::vector<Part>& parts) {
  std::vector<Query> queries;
  for (const Part& part : parts) queries.push_back(weighted(part.query, weight_of(part)));
  return queries;
}

std::vector<Query> bonuses_of(const std::vector<Part>& parts) {
  std::vector<Query> bonuses;
  for (const Part& part : parts)
    if (!part.bonus.empty()) bonuses.push_back(weighted(part.bonus, weight_of(part)));
  return bonuses;
}

Query combined(Query::op op, const std::vector<Part>& parts) { return combined(op, queries_of(parts)); }

// Every word must match. Bonuses stand apart, so that only what matches whole pays for them.
Query all_of(const std::vector<Part>& words) {
  const Query all = combined(Query::OP_AND, words);
  const std::vector<Query> bonuses = bonuses_of(words);
  return bonuses.empty() ? all : Query(Query::OP_AND_MAYBE, all, combined(Query::OP_OR, bonuses));
}

// A bonus without its word cannot match, so all of them are one flat OR.
Query any_of(const std::vector<Part>& words) {
  std::vector<Query> any = queries_of(words);
  const std::vector<Query> bonuses = bonuses_of(words);
  any.insert(any.end(), bonuses.begin(), bonuses.end());
  return combined(Query::OP_OR, any);
}

// At least `count` of the parts from `first` on.
Query at_least(std::size_t count, const std::vector<const Part*>& parts, std::size_t first) {
  if (count == 0) return Query::MatchAll;
  const Query& here = parts[first]->required;
  const Query with = count == 1 ? here : here & at_least(count - 1, parts, first + 1);
  if (parts.size() - first == count) return with;
  return with | at_least(count, parts, first + 1);
}

Query most_of(const std::vector<Part>& words) {
  std::vector<const Part*> rarest;
  for (const Part& word : words) rarest.push_back(&word);
  std::stable_sort(rarest.begin(), rarest.end(),
                   [](const Part* a, const Part* b) { return a->frequency < b->frequency; });
  rarest.resize(std::min(rarest.size(), ranking::kJudgedWords));
  const Query judged = at_least(rarest.size() - 1, rarest, 0);
  return {Query::OP_FILTER, any_of(words), judged};
}

Query matching_words(const Plan& plan, Matching matching) {
  if (matching == Matching::any) return any_of(plan.words);
  if (!plan.can_relax(matching)) return all_of(plan.words);
  return most_of(plan.words);
}

Query plain_words(const Plan& plan, Matching matching) {
  const Query words = matching_words(plan, matching);
  return plan.title_bonus.empty() ? words : Query(Query::OP_AND_MAYBE, words, plan.title_bonus);
}

Query text_query(const Plan& plan, Matching matching) {
  if (!plan.is_ranked()) return Query::MatchAll;
  if (plan.required.empty()) return plain_words(plan, matching);
  const Query required = combined(Query::OP_AND, plan.required);
  if (plan.words.empty()) return required;
  const bool optional = matching == Matching::any;
  return {optional ? Query::OP_AND_MAYBE : Query::OP_AND, required, plain_words(plan, matching)};
}

Query without_excluded(const Plan& plan, const Query& query) {
  return plan.excluded.empty() ? query : Query(Query::OP_AND_NOT, query, combined(Query::OP_OR, plan.excluded));
}

Query filtered(const Plan& plan, const Query& text) {
  if (plan.filters.empty()) return without_excluded(plan, text);
  const Query filter = combined(Query::OP_AND, plan.filters);
  if (!plan.is_ranked()) return without_excluded(plan, Query(Query::OP_SCALE_WEIGHT, filter, 0));
  return without_excluded(plan, Query(Query::OP_FILTER, text, filter));
}

}  // namespace

bool Plan::is_empty() const { return words.empty() && required.empty() && filters.empty() && excluded.empty(); }

bool Plan::can_relax(Matching matching) const {
  return matching == Matching::by_rule && words.size() > ranking::kAllWordsUpTo;
}

Query strict_query(const Plan& plan, Matching matching) { return filtered(plan, text_query(plan, matching)); }

Query relaxed_query(const Plan& plan) { return strict_query(plan, Matching::any); }

// What must match must still match.
Query expanded_query(const Plan& plan, Matching matching, const Query& expansion) {
  if (expansion.empty()) return strict_query(plan, matching);
  const bool only_adds = matching == Matching::all || !plan.required.empty();
  const Query words = text_query(plan, only_adds ? matching : Matching::any);
  return filtered(plan, Query(only_adds ? Query::OP_AND_MAYBE : Query::OP_OR, words, expansion));
}

Query words_query(const Plan& plan, Matching matching) { return text_query(plan, matching); }

std::vector<Narrowing> narrowings(const Plan& plan) {
  std::vector<Narrowing> all;
  for (const Part& filter : plan.filters) all.push_back({filter.label, &filter, false});
  for (const Part& part : plan.excluded) all.push_back({"without " + part.label, &part, true});
  return all;
}

Query narrowed(const Query& query, const Narrowing& narrowing) {
  return {narrowing.excludes ? Query::OP_AND_NOT : Query::OP_FILTER, query, narrowing.part->query};
}

}  // namespace pressmark::query
