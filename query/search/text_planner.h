// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words, phrases, prefixes and NEAR of a query to Xapian queries, and to what is to be marked. Used by the planner
// alone.

#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/plan.h"
#include "query/search/query_terms.h"
#include "query/search/title_positions.h"
#include "query/syntax/ast.h"

namespace pressmark::query {

class TextPlanner {
 public:
  /// Both must outlive it; what it learns is added to the plan's `sought`, `variants`, `expanded` and `diagnostics`.
  TextPlanner(const QueryTerms& terms, Plan& plan);

  /// `node` is a word, phrase, prefix, fuzzy word or near. With `marked` it is to be marked where it matches.
  [[nodiscard]] Xapian::Query plan(const Node& node, bool marked);
  /// What a plain word adds to the score of an article that has it in the very form that was typed; empty for none.
  [[nodiscard]] Xapian::Query bonus(const Node& word) const;
  /// The articles with a plain word in their title.
  [[nodiscard]] Xapian::Query in_title(const Node& word) const;
  /// In how many articles a word can be, at most.
  [[nodiscard]] Xapian::doccount frequency(const Node& word) const;
  /// What a plain word weighs, by the rarest of what it is made of.
  [[nodiscard]] double telling(const Node& word) const;

 private:
  [[nodiscard]] Xapian::Query matching(const Xapian::Query& query) const;
  [[nodiscard]] Xapian::Query plan_words(const Node& node, bool marked);
  [[nodiscard]] Xapian::Query plan_prefix(const Node& node, bool marked);
  [[nodiscard]] Xapian::Query plan_near(const Node& node, bool marked);
  [[nodiscard]] Xapian::Query one_word(const QueryTerm& term, const Node& node) const;
  [[nodiscard]] Xapian::Query phrase(const std::vector<QueryTerm>& terms, const Node& node) const;
  [[nodiscard]] Xapian::Query plan_fuzzy(const Node& node, bool marked);
  [[nodiscard]] std::vector<Expansion> expand(const Node& node, const QueryTerm& term);
  [[nodiscard]] Xapian::Query in_field(const Node& node, const Xapian::Query& anywhere,
                                       const std::vector<std::string>& forms) const;
  [[nodiscard]] std::vector<std::string> expanded_forms(const Node& node, const QueryTerm& term, bool marked);
  void note_expansion(const Node& node, ExpandedWord expanded);
  std::vector<Place> near_places(const Node& child, bool marked);
  void seek(const std::vector<QueryTerm>& terms, const Node& node);
  void seek_expanded(const Node& node, const std::vector<std::string>& forms);
  std::string note_variants(const QueryTerm& term);
  [[nodiscard]] std::uint32_t weight(const QueryTerm& term) const;

  const QueryTerms* terms_;
  Plan* plan_;
};

}  // namespace pressmark::query
