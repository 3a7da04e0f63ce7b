// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/explainer.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/address_filter.h"
#include "query/search/matcher.h"
#include "query/search/name_filter.h"
#include "query/search/planner.h"
#include "query/search/ranking.h"
#include "query/search/source_gaps.h"
#include "query/syntax/canonical.h"
#include "storage/base/error.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

namespace layout = storage::layout;

std::string rule_of(const Plan& plan, Matching matching) {
  if (plan.words.empty()) return {};
  if (matching == Matching::any) return "any of the words";
  if (!plan.can_relax(matching)) return plan.words.size() == 1 ? "the word" : "every word";
  return fmt::format("all but one of the {} rarest words", std::min(plan.words.size(), ranking::kJudgedWords));
}

bool is_of_a_word(std::string_view term) {
  const bool prefixed = !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
  return !prefixed || term.starts_with(layout::kExactForm) || term.starts_with(layout::kTitle);
}

// Of a word by its stems; of its form as typed; of one with a star or a tilde by the forms it stands for.
void add_terms(const Xapian::Query& query, const Xapian::Database& database, std::vector<TermCount>& terms) {
  for (auto each = query.get_unique_terms_begin(); each != query.get_unique_terms_end(); ++each) {
    const std::string name = *each;
    const bool as_typed = name.starts_with(layout::kExactForm);
    const bool prefixed = as_typed || name.starts_with(layout::kTitle);
    TermCount term{prefixed ? name.substr(1) : name, as_typed, database.get_termfreq(name)};
    if (term.articles == 0 || !is_of_a_word(name)) continue;
    if (std::none_of(terms.begin(), terms.end(), [&](const TermCount& known) {
          return known.term == term.term && known.as_typed == term.as_typed;
        }))
      terms.push_back(std::move(term));
  }
}

class Explainer {
 public:
  Explainer(const Node& query, const Plan& plan, const SearchOptions& options, const storage::IndexReader& index)
      : query_(&query), plan_(&plan), options_(&options), index_(&index), matcher_(index, plan, options) {}

  void fill(Explanation& out) const {
    out.read_as = canonical(*query_);
    out.rule = rule_of(*plan_, options_->matching);
    for (const auto* parts : {&plan_->words, &plan_->required})
      for (const Part& part : *parts) out.words.push_back(explained(part));
    for (const std::string& variant : plan_->variants)
      out.variants.push_back({variant, index_->database().get_termfreq(layout::term(layout::kExactForm, variant))});
    add_steps(out);
    add_gaps(out);
  }

 private:
  [[nodiscard]] ExplainedWord explained(const Part& part) const {
    ExplainedWord word{part.label, matcher_.count(part.query), {}};
    add_terms(part.query, index_->database(), word.terms);
    add_terms(part.bonus, index_->database(), word.terms);
    return word;
  }

  void add_steps(Explanation& out) const {
    Xapian::Query query = words_query(*plan_, options_->matching);
    std::uint64_t before = matcher_.count(query);
    out.words_together = before;
    for (const Narrowing& step : narrowings(*plan_)) {
      query = narrowed(query, step);
      const std::uint64_t after = matcher_.count(query);
      out.filters.push_back({step.label, before, after});
      before = after;
    }
  }

  // What the whole query asks, all its dates together.
  [[nodiscard]] DateRange asked_days() const {
    DateRange asked;
    for (const Node& node : query_->children) {
      if (node.kind != NodeKind::date) continue;
      if (node.dates.first) asked.first = std::max(*node.dates.first, asked.first.value_or(*node.dates.first));
      if (node.dates.last) asked.last = std::min(*node.dates.last, asked.last.value_or(*node.dates.last));
    }
    return asked;
  }

  void add_gaps(Explanation& out) const {
    const DateRange asked = asked_days();
    if (!asked.first && !asked.last) return;
    for (const Node& node : query_->children) {
      if (node.kind != NodeKind::keyword || node.field->prefix != layout::kSource) continue;
      const Xapian::Query sources = keyword_filter(node, index_->database()).query;
      for (auto term = sources.get_unique_terms_begin(); term != sources.get_unique_terms_end(); ++term)
        for (const DateRange& gap : source_gaps(*term, asked, index_->database()))
          out.gaps.push_back({(*term).substr(layout::kSource.size()), gap});
    }
  }

  const Node* query_;
  const Plan* plan_;
  const SearchOptions* options_;
  const storage::IndexReader* index_;
  Matcher matcher_;
};

}  // namespace

Explanation explain_query(const Node& query, const SearchOptions& options, storage::ArchiveReader& archive) try {
  Explanation out;
  out.page = Searcher(archive).search(query, options);
  out.page.hits.clear();
  Node found = query;
  std::vector<Diagnostic> told_already;
  find_addresses(found, archive.catalog(), told_already);
  text::AnalyzerSet analyzers;
  const Plan plan = make_plan(found, archive.index(), analyzers);
  Explainer(found, plan, options, archive.index()).fill(out);
  return out;
} catch (const Xapian::Error& error) {
  throw IndexError("cannot explain a query of " + archive.folder().directory().string() + ": " +
                   error.get_description() + "; try again");
}

}  // namespace pressmark::query
