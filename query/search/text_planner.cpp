// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/text_planner.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "query/search/matching_only.h"
#include "query/search/ranking.h"
#include "query/search/title_positions.h"
#include "query/search/word_weight.h"
#include "query/syntax/canonical.h"
#include "storage/index/layout.h"
#include "storage/text/function_words.h"
#include "storage/text/spelling_variants.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;
using Xapian::Query;

// A word in more articles than this share of them is marked only where nothing better is; not in very small archives.
constexpr double kTooCommonToMark = 0.5;
constexpr Xapian::doccount kSmallArchive = 100;
constexpr double kWeightScale = 16;
constexpr std::size_t kMostTold = 8;  // words that a fuzzy one stands for

std::string_view prefix_of(const Node& node) { return node.field != nullptr ? node.field->prefix : std::string_view(); }

Query all_of(const std::vector<Query>& queries) { return {Query::OP_AND, queries.begin(), queries.end()}; }

// The stems of `places` as Xapian finds them together, or, where some must stand in the title, as we do.
Query together(const std::vector<Place>& places, Together how, std::size_t window) {
  std::vector<Query> words;
  for (const Place& place : places)
    words.push_back(QueryTerms::any_stem(place.stems, place.in_title ? layout::kTitle : std::string_view()));
  if (std::any_of(places.begin(), places.end(), [](const Place& place) { return place.in_title; }))
    return {Query::OP_FILTER, all_of(words), title_positions(places, how, window)};
  const Query::op op = how == Together::in_order ? Query::OP_PHRASE : Query::OP_NEAR;
  return {op, words.begin(), words.end(), static_cast<Xapian::termcount>(window)};
}

}  // namespace

TextPlanner::TextPlanner(const QueryTerms& terms, Plan& plan) : terms_(&terms), plan_(&plan) {}

Query TextPlanner::matching(const Query& query) const { return matching_only(query, terms_->parts()); }

Query TextPlanner::plan(const Node& node, bool marked) {
  switch (node.kind) {
    case NodeKind::prefix:
      return plan_prefix(node, marked);
    case NodeKind::fuzzy:
      return plan_fuzzy(node, marked);
    case NodeKind::near:
      return plan_near(node, marked);
    default:
      return plan_words(node, marked);
  }
}

Query TextPlanner::plan_words(const Node& node, bool marked) {
  const std::vector<QueryTerm> terms = terms_->of_text(node.text);
  if (terms.empty()) return Query::MatchNothing;
  if (marked) seek(terms, node);
  return terms.size() == 1 ? one_word(terms.front(), node) : phrase(terms, node);
}

Query TextPlanner::one_word(const QueryTerm& term, const Node& node) const {
  if (node.exact && node.field == nullptr) return terms_->exact_form(term);
  const Query stem = QueryTerms::any_stem(term.stems, prefix_of(node));
  return node.exact ? Query(Query::OP_FILTER, stem, matching(terms_->exact_form(term))) : stem;
}

Query TextPlanner::bonus(const Node& word) const {
  const std::vector<QueryTerm> terms = terms_->of_text(word.text);
  if (terms.size() != 1 || !terms.front().inflects) return {};
  const Query form(layout::term(layout::kExactForm, terms.front().form));
  return {Query::OP_SCALE_WEIGHT, form, ranking::kExactFormWeight};
}

Query TextPlanner::in_title(const Node& word) const {
  std::vector<Query> all;
  for (const QueryTerm& term : terms_->of_text(word.text))
    all.push_back(QueryTerms::any_stem(term.stems, layout::kTitle));
  return all_of(all);
}

// Exactly as written: the forms have no positions, so a phrase of their stems must stand where the article has the
// forms.
Query TextPlanner::phrase(const std::vector<QueryTerm>& terms, const Node& node) const {
  std::vector<Place> places;
  for (const QueryTerm& term : terms) places.push_back({term.stems, node.field != nullptr});
  const Query words = together(places, Together::in_order, places.size());
  if (!node.exact) return words;
  std::vector<Query> forms;
  for (const QueryTerm& term : terms) forms.push_back(terms_->exact_form(term));
  return {Query::OP_FILTER, words, matching(all_of(forms))};
}

// One row of words a weight: of a prefix there is one, of a fuzzy word one for no edit, one for a single one and so on.
std::vector<Expansion> TextPlanner::expand(const Node& node, const QueryTerm& term) {
  std::vector<Expansion> rows;
  if (node.kind == NodeKind::fuzzy) {
    rows = terms_->near(term);
  } else {
    rows.push_back(terms_->beginning_with(term));
  }
  ExpandedWord expanded{canonical(node), {}, 0};
  for (const Expansion& row : rows) {
    expanded.forms.insert(expanded.forms.end(), row.forms.begin(), row.forms.end());
    expanded.total += row.total;
  }
  note_expansion(node, std::move(expanded));
  return rows;
}

void TextPlanner::note_expansion(const Node& node, ExpandedWord expanded) {
  if (std::any_of(plan_->expanded.begin(), plan_->expanded.end(),
                  [&](const ExpandedWord& known) { return known.label == expanded.label; })) {
    return;
  }
  std::string message;
  if (expanded.total > kMaxExpansion) {
    message = fmt::format("{} stands for {} words; searched for the {} {}", expanded.label, expanded.total,
                          kMaxExpansion, node.kind == NodeKind::fuzzy ? "nearest" : "most frequent");
  } else if (expanded.total == 0) {
    message = fmt::format("no word of the archive {} '{}'", node.kind == NodeKind::fuzzy ? "is nearly" : "begins with",
                          node.text);
  } else if (node.kind == NodeKind::fuzzy) {
    const auto end = expanded.forms.begin() + static_cast<std::ptrdiff_t>(std::min(expanded.forms.size(), kMostTold));
    message = fmt::format("{}: {}", expanded.label, fmt::join(expanded.forms.begin(), end, ", "));
    if (expanded.total > kMostTold) message += fmt::format(" and {} more", expanded.total - kMostTold);
  }
  if (!message.empty()) plan_->diagnostics.push_back({std::move(message), node.begin, node.end});
  plan_->expanded.push_back(std::move(expanded));
}

Query TextPlanner::in_field(const Node& node, const Query& anywhere, const std::vector<std::string>& forms) const {
  if (node.field == nullptr || forms.empty()) return anywhere;
  return {Query::OP_FILTER, QueryTerms::any_stem(terms_->as_one(forms).stems, prefix_of(node)), matching(anywhere)};
}

Query TextPlanner::plan_prefix(const Node& node, bool marked) {
  const std::vector<std::string> forms = expand(node, terms_->of_text(node.text).front()).front().forms;
  if (marked) seek_expanded(node, forms);
  return in_field(node, terms_->any_form(forms), forms);
}

// The farther a word, the less it counts.
Query TextPlanner::plan_fuzzy(const Node& node, bool marked) {
  std::vector<std::string> forms;
  std::vector<Query> rows;
  double weight = 1;
  for (const Expansion& row : expand(node, terms_->of_text(node.text).front())) {
    if (!row.forms.empty()) rows.emplace_back(Query::OP_SCALE_WEIGHT, terms_->any_form(row.forms), weight);
    forms.insert(forms.end(), row.forms.begin(), row.forms.end());
    weight *= ranking::kEditWeight;
  }
  if (marked) seek_expanded(node, forms);
  if (rows.empty()) return Query::MatchNothing;
  return in_field(node, Query(Query::OP_OR, rows.begin(), rows.end()), forms);
}

std::vector<std::string> TextPlanner::expanded_forms(const Node& node, const QueryTerm& term, bool marked) {
  std::vector<std::string> forms;
  for (const Expansion& row : expand(node, term)) forms.insert(forms.end(), row.forms.begin(), row.forms.end());
  if (marked) seek_expanded(node, forms);
  return forms;
}

std::vector<Place> TextPlanner::near_places(const Node& child, bool marked) {
  std::vector<QueryTerm> terms = terms_->of_text(child.text);
  if (child.kind == NodeKind::prefix || child.kind == NodeKind::fuzzy) {
    terms = {terms_->as_one(expanded_forms(child, terms.front(), marked))};
  } else if (marked) {
    seek(terms, child);
  }
  std::vector<Place> places;
  for (const QueryTerm& term : terms) places.push_back({term.stems, child.field != nullptr});
  return places;
}

// Phrases within NEAR widen its window by their length, and must stand as phrases besides.
Query TextPlanner::plan_near(const Node& node, bool marked) {
  std::vector<Place> places;
  std::vector<Query> besides;
  for (const Node& child : node.children) {
    const std::vector<Place> here = near_places(child, marked);
    places.insert(places.end(), here.begin(), here.end());
    const bool needs_more = here.size() > 1 || child.exact;
    if (needs_more) besides.push_back(plan_words(child, false));
  }
  const std::size_t gaps = node.distance * (node.children.size() - 1);
  const std::size_t window = gaps + 1 + (places.size() - node.children.size());
  const Query near = together(places, node.ordered ? Together::in_order : Together::within, window);
  return besides.empty() ? near : Query(Query::OP_FILTER, near, matching(all_of(besides)));
}

void TextPlanner::seek(const std::vector<QueryTerm>& terms, const Node& node) {
  std::vector<std::size_t> together;
  for (const QueryTerm& term : terms) {
    SoughtWord word;
    if (node.exact) {
      word.forms = {term.form};
    } else {
      word.stems = term.stems;
      word.initials = note_variants(term);
    }
    word.weight = weight(term);
    word.alone = terms.size() == 1 && word.weight > 1;
    word.title_only = node.field != nullptr;
    together.push_back(plan_->sought.add(std::move(word)));
  }
  if (terms.size() > 1) plan_->sought.phrases.push_back(std::move(together));
}

void TextPlanner::seek_expanded(const Node& node, const std::vector<std::string>& forms) {
  SoughtWord word;
  if (node.kind == NodeKind::prefix) {
    word.prefix = terms_->of_text(node.text).front().form;
  } else {
    word.forms = forms;
  }
  word.weight = static_cast<std::uint32_t>(kWeightScale);
  word.title_only = node.field != nullptr;
  plan_->sought.add(std::move(word));
}

// The first bytes of the other spellings, of which those in the archive are told.
std::string TextPlanner::note_variants(const QueryTerm& term) {
  std::string initials;
  if (!term.inflects) return initials;
  for (const std::string_view other : text::other_spellings(term.form)) {
    initials += other.front();
    const bool known = std::find(plan_->variants.begin(), plan_->variants.end(), other) != plan_->variants.end();
    if (!known && terms_->database().term_exists(layout::term(layout::kExactForm, other)))
      plan_->variants.emplace_back(other);
  }
  return initials;
}

Xapian::doccount TextPlanner::frequency(const Node& word) const {
  Xapian::doccount least = terms_->database().get_doccount();
  for (const QueryTerm& term : terms_->of_text(word.text)) least = std::min(least, terms_->frequency(term));
  return least;
}

double TextPlanner::telling(const Node& word) const {
  const std::vector<QueryTerm> terms = terms_->of_text(word.text);
  const auto rarest = std::min_element(terms.begin(), terms.end(), [this](const QueryTerm& a, const QueryTerm& b) {
    return terms_->frequency(a) < terms_->frequency(b);
  });
  if (rarest == terms.end()) return 1;
  const Xapian::Database& database = terms_->database();
  WordStatistics statistics{.articles = static_cast<double>(database.get_doccount()),
                            .is_function_word = text::is_function_word(rarest->form)};
  for (const std::string& stem : rarest->stems) {
    statistics.with += database.get_termfreq(layout::term("", stem));
    statistics.occurrences += static_cast<double>(database.get_collection_freq(layout::term("", stem)));
  }
  return word_weight(statistics);
}

std::uint32_t TextPlanner::weight(const QueryTerm& term) const {
  const double articles = terms_->database().get_doccount();
  const double with = terms_->frequency(term);
  if (articles >= kSmallArchive && with > articles * kTooCommonToMark) return 1;
  return 2 + static_cast<std::uint32_t>(kWeightScale * std::log2((articles + 1) / (with + 1)));
}

}  // namespace pressmark::query
