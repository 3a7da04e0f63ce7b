// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/planner.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "query/search/cluster_filter.h"
#include "query/search/date_filter.h"
#include "query/search/document_source.h"
#include "query/search/entity_filter.h"
#include "query/search/matching_only.h"
#include "query/search/name_filter.h"
#include "query/search/query_terms.h"
#include "query/search/ranking.h"
#include "query/search/text_planner.h"
#include "query/search/title_share.h"
#include "query/syntax/canonical.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

using Xapian::Query;

bool is_filter(const Node& node) {
  switch (node.kind) {
    case NodeKind::keyword:
    case NodeKind::date:
    case NodeKind::number:
      return true;
    case NodeKind::terms:
    case NodeKind::both:
    case NodeKind::either:
    case NodeKind::negation:
      return std::all_of(node.children.begin(), node.children.end(), is_filter);
    default:
      return false;
  }
}

bool asks_for_date(const Node& node) {
  return node.kind == NodeKind::date || std::any_of(node.children.begin(), node.children.end(), asks_for_date);
}

bool asks_by_number(const Node& node) {
  if (node.kind == NodeKind::number) return true;
  return node.kind != NodeKind::negation && std::any_of(node.children.begin(), node.children.end(), asks_by_number);
}

std::string date_label(const DateRange& range) {
  if (!range.first) return fmt::format("until {}", format_range({range.last, range.last}));
  if (!range.last) return fmt::format("since {}", format_range({range.first, range.first}));
  return fmt::format("in {}", format_range(range));
}

std::string label(const Node& node) {
  switch (node.kind) {
    case NodeKind::date:
      return date_label(node.dates);
    case NodeKind::keyword:
      return fmt::format("{} {}", node.field->prefix == storage::layout::kSource ? "from" : "with", canonical(node));
    default:
      return canonical(node);
  }
}

class Planner {
 public:
  Planner(const storage::IndexReader& index, text::AnalyzerSet& analyzers, const EntityDirectory* entities)
      : index_(&index), entities_(entities), terms_(index, analyzers), texts_(terms_, plan_) {}

  Plan run(const Node& root) {
    for (const Node& child : root.children) add(child, true);
    plan_.title_bonus = title_bonus();
    plan_.opens_copies = asks_by_number(root);
    plan_.prefers_recent = !asks_for_date(root);
    return std::move(plan_);
  }

 private:
  // A part of the query's top level; AND there is only a stricter way to stand side by side.
  void add(const Node& node, bool side_by_side) {
    if (node.kind == NodeKind::both) {
      for (const Node& child : node.children) add(child, false);
    } else if (node.kind == NodeKind::negation) {
      const Node& what = node.children.front();
      plan_.excluded.push_back({canonical(what), matching(plan(what, false))});
    } else if (is_filter(node)) {
      plan_.filters.push_back({label(node), matching(plan(node, false))});
    } else if (side_by_side && is_plain_word(node)) {
      add_word(node);
    } else {
      plan_.required.push_back({label(node), plan(node, true)});
    }
  }

  static bool is_plain_word(const Node& node) {
    return node.kind == NodeKind::word && node.field == nullptr && !node.exact;
  }

  void add_word(const Node& node) {
    const std::string key = text::Analyzer::normalize(node.text);
    const auto same = std::find_if(plan_.words.begin(), plan_.words.end(),
                                   [&](const Part& part) { return text::Analyzer::normalize(part.label) == key; });
    if (same != plan_.words.end()) {
      ++same->times;
      return;
    }
    Part part{label(node), plan(node, true)};
    part.required = matching(part.query);
    part.bonus = texts_.bonus(node);
    part.in_title = texts_.in_title(node);
    part.frequency = texts_.frequency(node);
    part.telling = texts_.telling(node);
    plan_.words.push_back(std::move(part));
  }

  // Of nothing but plain words: the share of the title that they are, times how telling they are together.
  Query title_bonus() const {
    if (plan_.words.empty() || !plan_.required.empty()) return {};
    const double articles = terms_.database().get_doccount();
    double telling = 0;
    std::vector<Query> all;
    for (const Part& word : plan_.words) {
      telling += std::log((articles + 1) / (word.frequency + 1));
      all.push_back(word.in_title);
    }
    const double weight = ranking::kTitleShareWeight * telling * static_cast<double>(all.size());
    const Query in_title = matching(Query(Query::OP_AND, all.begin(), all.end()));
    return {Query::OP_SCALE_WEIGHT, Query(Query::OP_FILTER, title_share(), in_title), weight};
  }

  // `weighed`: it counts for the score and is marked; else it only has to match.
  Query plan(const Node& node, bool weighed) {
    switch (node.kind) {
      case NodeKind::keyword:
        return unweighed(plan_keyword(node));
      case NodeKind::date:
        return unweighed(date_filter(node.dates, terms_.database()));
      case NodeKind::number:
        return unweighed(plan_numbers(node));
      case NodeKind::negation:
        return Query::MatchAll & ~matching(plan(node.children.front(), false));
      case NodeKind::either:
        return plan_either(node, weighed);
      case NodeKind::terms:
      case NodeKind::both:
        return plan_all(node, weighed);
      default:
        return texts_.plan(node, weighed);
    }
  }

  [[nodiscard]] Query matching(const Query& query) const { return matching_only(query, terms_.parts()); }
  // Amid parts that are weighed.
  [[nodiscard]] Query unweighed(const Query& query) const { return {Query::OP_SCALE_WEIGHT, matching(query), 0}; }

  Query plan_either(const Node& node, bool weighed) {
    std::vector<Query> any;
    for (const Node& child : node.children) any.push_back(plan(child, weighed));
    return {Query::OP_OR, any.begin(), any.end()};
  }

  Query plan_all(const Node& node, bool weighed) {
    std::vector<Query> all;
    std::vector<Query> none;
    for (const Node& child : node.children) {
      const bool negated = child.kind == NodeKind::negation;
      (negated ? none : all).push_back(plan(negated ? child.children.front() : child, weighed && !negated));
    }
    Query query = all.empty() ? unweighed(Query::MatchAll) : Query(Query::OP_AND, all.begin(), all.end());
    return none.empty() ? query : query & ~matching(Query(Query::OP_OR, none.begin(), none.end()));
  }

  Query plan_keyword(const Node& node) {
    if (node.field->kind == FieldKind::url) return documents_of(node.ids);
    NameFilter filter = filter_of(node);
    for (std::string& message : filter.messages)
      plan_.diagnostics.push_back({std::move(message), node.begin, node.end});
    return filter.query;
  }

  NameFilter filter_of(const Node& node) const {
    if (node.field->kind != FieldKind::entity) return keyword_filter(node, terms_.database());
    if (entities_ == nullptr) return {};
    std::vector<std::string> keys;
    for (const std::string& value : node.values) keys.push_back(name_key(value));
    return entity_filter(*node.field, keys, *entities_);
  }

  Query plan_numbers(const Node& node) const {
    return node.field->kind == FieldKind::cluster ? clusters_of(node.ids, *index_) : documents_of(node.ids);
  }

  const storage::IndexReader* index_;
  const EntityDirectory* entities_;
  Plan plan_;
  QueryTerms terms_;
  TextPlanner texts_;
};

}  // namespace

Plan make_plan(const Node& root, const storage::IndexReader& index, text::AnalyzerSet& analyzers,
               const EntityDirectory* entities) {
  return Planner(index, analyzers, entities).run(root);
}

}  // namespace pressmark::query
