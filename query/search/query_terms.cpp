// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/query_terms.h"

#include <algorithm>
#include <utility>

#include "query/search/matching_only.h"
#include "storage/index/layout.h"
#include "storage/text/stemmer.h"
#include "storage/text/tokenizer.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;
using Xapian::Query;

void add_distinct(std::vector<std::string>& all, const std::string& one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

Query any_of(Query::op op, const std::vector<Query>& queries) {
  return queries.size() == 1 ? queries.front() : Query(op, queries.begin(), queries.end());
}

using Counted = std::pair<Xapian::doccount, std::string>;

void collect(const Xapian::Database& database, std::string_view prefix, std::string_view beginning,
             std::vector<Counted>& found) {
  const std::string start = std::string(prefix).append(beginning);
  for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term)
    found.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
}

bool more_frequent(const Counted& a, const Counted& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

bool nearer_or_rarer(const NearForm& a, const NearForm& b) {
  if (a.edits != b.edits) return a.edits < b.edits;
  return a.articles != b.articles ? a.articles < b.articles : a.form < b.form;
}

}  // namespace

QueryTerms::QueryTerms(const storage::IndexReader& index, text::AnalyzerSet& analyzers) : index_(&index) {
  for (const std::string& key : index.languages()) analyzers_.push_back(&analyzers.for_language(key));
  if (analyzers_.empty()) analyzers_.push_back(&analyzers.for_language(""));
}

std::vector<QueryTerm> QueryTerms::of_text(std::string_view text) const {
  std::vector<QueryTerm> terms;
  text::Tokenizer tokenizer(text);
  for (text::RawToken token{}; tokenizer.next(token);) terms.push_back(of_form(token.form));
  return terms;
}

QueryTerm QueryTerms::of_form(std::string_view form) const {
  QueryTerm term{std::string(form), {}};
  for (text::Analyzer* analyzer : analyzers_) {
    const text::Word& word = analyzer->word(form);
    add_distinct(term.stems, word.stem);
    (word.inflects ? term.inflects : term.plain) = true;
    if (!word.inflects) term.plain_in.push_back(analyzer->key());
  }
  return term;
}

Query QueryTerms::any_stem(const std::vector<std::string>& stems, std::string_view prefix) {
  std::vector<Query> terms;
  for (const std::string& stem : stems) terms.emplace_back(layout::term(prefix, stem));
  return terms.empty() ? Query::MatchNothing : any_of(Query::OP_OR, terms);
}

// Where a form inflects in some languages of the index and not in others (names where there is no stemmer, function
// words of English), one that is another language's stem must not stand for it.
Query QueryTerms::exact_form(const QueryTerm& term) const {
  const Query form(layout::term(layout::kExactForm, term.form));
  const Query itself(term.form);
  if (!term.plain) return form;
  if (!term.inflects) return itself;
  return form | Query(Query::OP_FILTER, itself, matching_only(articles_of(term.plain_in), parts()));
}

// An article of no known language has no language term, and is stemmed as if it were English.
Query QueryTerms::articles_of(const std::vector<std::string>& keys) const {
  const auto listed = [&](const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  const bool unlabelled = listed(text::stemmer_key(""));
  const std::string prefix(layout::kLanguage);
  std::vector<Query> languages;  // those that are meant, or, where articles of none are, those that are not
  for (auto term = database().allterms_begin(prefix); term != database().allterms_end(prefix); ++term)
    if (listed(text::stemmer_key((*term).substr(prefix.size()))) != unlabelled) languages.emplace_back(*term);
  const Query these = languages.empty() ? Query::MatchNothing : any_of(Query::OP_OR, languages);
  return unlabelled ? Query(Query::OP_AND_NOT, Query::MatchAll, these) : these;
}

Expansion QueryTerms::beginning_with(const QueryTerm& prefix) const {
  std::vector<Counted> found;
  collect(database(), layout::kExactForm, prefix.form, found);
  if (prefix.plain) collect(database(), "", prefix.form, found);
  const auto kept = static_cast<std::ptrdiff_t>(std::min(found.size(), kMaxExpansion));
  std::partial_sort(found.begin(), found.begin() + kept, found.end(), more_frequent);
  Expansion expansion{{}, found.size()};
  for (auto each = found.begin(); each != found.begin() + kept; ++each) add_distinct(expansion.forms, each->second);
  return expansion;
}

// Where languages with and without a stemmer share an index, its plain terms are stems and forms alike.
NearForms QueryTerms::near_words(const QueryTerm& word) const {
  return near_forms(word.form, word.inflects ? layout::kExactForm : std::string_view(), database());
}

std::vector<Expansion> QueryTerms::near(const QueryTerm& word) const {
  std::vector<NearForm> found = near_words(word).forms;
  if (word.inflects && word.plain) {
    const NearForms plain = near_forms(word.form, "", database());
    found.insert(found.end(), plain.forms.begin(), plain.forms.end());
  }
  std::sort(found.begin(), found.end(), nearer_or_rarer);
  std::vector<Expansion> by_edits;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (by_edits.size() <= found[i].edits) by_edits.resize(found[i].edits + 1);
    Expansion& row = by_edits[found[i].edits];
    ++row.total;
    if (i < kMaxExpansion) add_distinct(row.forms, found[i].form);
  }
  return by_edits;
}

Xapian::doccount QueryTerms::frequency(const QueryTerm& term) const {
  Xapian::doccount sum = 0;
  for (const std::string& stem : term.stems) sum += database().get_termfreq(layout::term("", stem));
  return std::min(sum, database().get_doccount());
}

Query QueryTerms::any_form(const std::vector<std::string>& forms) const {
  std::vector<Query> any;
  for (const std::string& form : forms) any.push_back(exact_form(of_form(form)));
  return any.empty() ? Query::MatchNothing : any_of(Query::OP_SYNONYM, any);
}

QueryTerm QueryTerms::as_one(const std::vector<std::string>& forms) const {
  QueryTerm all;
  for (const std::string& form : forms)
    for (const std::string& stem : of_form(form).stems) add_distinct(all.stems, stem);
  return all;
}

}  // namespace pressmark::query
