// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/text_planner.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "query/search/matching_only.h"
#include "query/search/ranking.h"
#include "query/search/title_positions.h"
#include "query/search/word_weight.h"
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

TextPlanner::TextPlanner(const QueryTerms& terms, Sought& sought, std::vector<std::string>& variants,
                         std::vector<Diagnostic>& diagnostics)
    : terms_(&terms), sought_(&sought), variants_(&variants), diagnostics_(&diagnostics) {}

Query TextPlanner::matching(const Query& query) const { return matching_only(query, terms_->parts()); }

Query TextPlanner::plan(const Node& node, bool marked) {
  switch (node.kind) {
    case NodeKind::prefix:
      return plan_prefix(node, marked);
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

PrefixExpansion TextPlanner::expand(const Node& node, const QueryTerm& prefix) {
  PrefixExpansion expansion = terms_->expand(prefix);
  if (expansion.total > kMaxExpansion) {
    diagnostics_->push_back({fmt::format("{}* stands for {} words; searched for the {} most frequent", node.text,
                                         expansion.total, kMaxExpansion),
                             node.begin, node.end});
  }
  return expansion;
}

Query TextPlanner::plan_prefix(const Node& node, bool marked) {
  const QueryTerm prefix = terms_->of_text(node.text).front();
  if (marked) seek_prefix(prefix, node);
  const PrefixExpansion expansion = expand(node, prefix);
  const Query anywhere = terms_->any_form(expansion);
  if (node.field == nullptr || expansion.forms.empty()) return anywhere;
  return {Query::OP_FILTER, QueryTerms::any_stem(terms_->as_one(expansion).stems, prefix_of(node)), matching(anywhere)};
}

std::vector<Place> TextPlanner::near_places(const Node& child, bool marked) {
  std::vector<QueryTerm> terms = terms_->of_text(child.text);
  if (child.kind == NodeKind::prefix) {
    if (marked) seek_prefix(terms.front(), child);
    terms = {terms_->as_one(expand(child, terms.front()))};
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
  const Query near = together(places, Together::within, window);
  return besides.empty() ? near : Query(Query::OP_FILTER, near, matching(all_of(besides)));
}

void TextPlanner::seek(const std::vector<QueryTerm>& terms, const Node& node) {
  std::vector<std::size_t> together;
  for (const QueryTerm& term : terms) {
    SoughtWord word;
    if (node.exact) {
      word.form = term.form;
    } else {
      word.stems = term.stems;
      word.initials = note_variants(term);
    }
    word.weight = weight(term);
    word.alone = terms.size() == 1 && word.weight > 1;
    word.title_only = node.field != nullptr;
    together.push_back(sought_->add(std::move(word)));
  }
  if (terms.size() > 1) sought_->phrases.push_back(std::move(together));
}

void TextPlanner::seek_prefix(const QueryTerm& prefix, const Node& node) {
  SoughtWord word;
  word.prefix = prefix.form;
  word.weight = static_cast<std::uint32_t>(kWeightScale);
  word.title_only = node.field != nullptr;
  sought_->add(std::move(word));
}

// The first bytes of the other spellings, of which those in the archive are told.
std::string TextPlanner::note_variants(const QueryTerm& term) {
  std::string initials;
  if (!term.inflects) return initials;
  for (const std::string_view other : text::other_spellings(term.form)) {
    initials += other.front();
    const bool known = std::find(variants_->begin(), variants_->end(), other) != variants_->end();
    if (!known && terms_->database().term_exists(layout::term(layout::kExactForm, other)))
      variants_->emplace_back(other);
  }
  return initials;
}

Xapian::doccount TextPlanner::frequency(const QueryTerm& term) const {
  Xapian::doccount sum = 0;
  for (const std::string& stem : term.stems) sum += terms_->database().get_termfreq(layout::term("", stem));
  return std::min(sum, terms_->database().get_doccount());
}

Xapian::doccount TextPlanner::frequency(const Node& word) const {
  Xapian::doccount least = terms_->database().get_doccount();
  for (const QueryTerm& term : terms_->of_text(word.text)) least = std::min(least, frequency(term));
  return least;
}

double TextPlanner::telling(const Node& word) const {
  const std::vector<QueryTerm> terms = terms_->of_text(word.text);
  const auto rarest = std::min_element(terms.begin(), terms.end(), [this](const QueryTerm& a, const QueryTerm& b) {
    return frequency(a) < frequency(b);
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
  const double with = frequency(term);
  if (articles >= kSmallArchive && with > articles * kTooCommonToMark) return 1;
  return 2 + static_cast<std::uint32_t>(kWeightScale * std::log2((articles + 1) / (with + 1)));
}

}  // namespace pressmark::query
