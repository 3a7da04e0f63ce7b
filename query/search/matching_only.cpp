// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matching_only.h"

#include <string>

#include "query/search/term_source.h"

namespace pressmark::query {
namespace {

using Xapian::Query;

using Parts = std::vector<Xapian::Database>;

Query of_term(const Query& term, const Parts& parts) {
  const std::string name = *term.get_terms_begin();
  bool all = true;
  bool all_of_one = false;
  for (const Xapian::Database& part : parts) {
    const Xapian::doccount documents = part.get_doccount();
    if (documents == 0) continue;
    const bool all_here = part.get_termfreq(name) == documents;
    all = all && all_here;
    all_of_one = all_of_one || all_here;
  }
  if (!all_of_one) return term;
  return all ? Query::MatchAll : documents_with(name);
}

Query of_all(Query::op op, const Query& query, const Parts& parts) {
  std::vector<Query> all;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    all.push_back(matching_only(query.get_subquery(i), parts));
  return {op, all.begin(), all.end()};
}

}  // namespace

// Phrases and NEAR read positions, which keeps the matcher to the term's own list.
Query matching_only(const Query& query, const Parts& parts) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
      return of_term(query, parts);
    case Query::OP_AND:
    case Query::OP_FILTER:
      return of_all(Query::OP_AND, query, parts);
    case Query::OP_OR:
    case Query::OP_SYNONYM:
      return of_all(Query::OP_OR, query, parts);
    case Query::OP_AND_NOT:
      return of_all(Query::OP_AND_NOT, query, parts);
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return matching_only(query.get_subquery(0), parts);
    default:
      return query;
  }
}

}  // namespace pressmark::query
