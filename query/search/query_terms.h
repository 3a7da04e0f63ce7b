// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words of a query as terms of an index: through the same Analyzer, by every language whose articles the index holds.

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/search/near_forms.h"
#include "storage/index/index_reader.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {

struct QueryTerm {
  std::string form;                     // folded
  std::vector<std::string> stems;       // distinct, one or more
  bool inflects = false;                // in some language: articles of it hold the exact-form term
  std::vector<std::string> plain_in{};  // keys of the languages in which it is so
  bool plain = false;                   // in some language the form is its own term, and has no exact-form term
};

/// The archive's own words that stand for one of the query, at most kMaxExpansion.
struct Expansion {
  std::vector<std::string> forms;
  std::size_t total = 0;  // how many there are
};
inline constexpr std::size_t kMaxExpansion = 200;

/// Both arguments must outlive it. Belongs to one thread.
class QueryTerms {
 public:
  QueryTerms(const storage::IndexReader& index, text::AnalyzerSet& analyzers);

  [[nodiscard]] std::vector<QueryTerm> of_text(std::string_view text) const;
  /// Words that begin so, the most frequent first.
  [[nodiscard]] Expansion beginning_with(const QueryTerm& prefix) const;
  /// Words that few edits part from this one, by how many these are: the nearest first, and of equals the rare before
  /// the frequent, which rather are words of their own. A row for no edit, for one, and so on.
  [[nodiscard]] std::vector<Expansion> near(const QueryTerm& word) const;

  /// Words as people write them, not stems, that few edits part from this one.
  [[nodiscard]] NearForms near_words(const QueryTerm& word) const;
  /// Articles with one of its stems, at most.
  [[nodiscard]] Xapian::doccount frequency(const QueryTerm& term) const;

  /// Articles with one of the stems, with their positions where there is no prefix: what phrases and NEAR are made of.
  [[nodiscard]] static Xapian::Query any_stem(const std::vector<std::string>& stems, std::string_view prefix);
  /// Articles with the form itself.
  [[nodiscard]] Xapian::Query exact_form(const QueryTerm& term) const;
  /// Articles with any of the forms.
  [[nodiscard]] Xapian::Query any_form(const std::vector<std::string>& forms) const;
  /// The forms as one word with many stems.
  [[nodiscard]] QueryTerm as_one(const std::vector<std::string>& forms) const;

  [[nodiscard]] const Xapian::Database& database() const { return index_->database(); }
  [[nodiscard]] const std::vector<Xapian::Database>& parts() const { return index_->parts(); }

 private:
  [[nodiscard]] QueryTerm of_form(std::string_view form) const;
  [[nodiscard]] Xapian::Query articles_of(const std::vector<std::string>& keys) const;

  const storage::IndexReader* index_;
  std::vector<text::Analyzer*> analyzers_;
};

}  // namespace pressmark::query
