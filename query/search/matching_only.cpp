// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/matching_only.h"

#include <vector>

namespace pressmark::query {
namespace {

using Xapian::Query;

Query of_term(const Query& term, const Xapian::Database& database) {
  const Xapian::doccount all = database.get_doccount();
  const bool everywhere = all > 0 && database.get_termfreq(*term.get_terms_begin()) == all;
  return everywhere ? Query::MatchAll : term;
}

Query of_parts(Query::op op, const Query& query, const Xapian::Database& database) {
  std::vector<Query> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    parts.push_back(matching_only(query.get_subquery(i), database));
  return {op, parts.begin(), parts.end()};
}

}  // namespace

// Phrases and NEAR read positions, which keeps the matcher to the term's own list.
Query matching_only(const Query& query, const Xapian::Database& database) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
      return of_term(query, database);
    case Query::OP_AND:
    case Query::OP_FILTER:
      return of_parts(Query::OP_AND, query, database);
    case Query::OP_OR:
    case Query::OP_SYNONYM:
      return of_parts(Query::OP_OR, query, database);
    case Query::OP_AND_NOT:
      return of_parts(Query::OP_AND_NOT, query, database);
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
      return matching_only(query.get_subquery(0), database);
    default:
      return query;
  }
}

}  // namespace pressmark::query
