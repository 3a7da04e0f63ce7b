// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/cluster_filter.h"

#include <string>

#include "query/search/document_source.h"
#include "storage/index/layout.h"

namespace pressmark::query {
namespace {

using Xapian::Query;

std::string cluster_value_in(const Xapian::Database& part, ArticleId article) try {
  return part.get_document(article.value()).get_value(storage::layout::kClusterSlot);
} catch (const Xapian::DocNotFoundError&) {
  return {};
}

// Nothing where it has no near copy, or is not there.
std::string cluster_value_of(ArticleId article, const storage::IndexReader& index) {
  if (!article) return {};
  for (const Xapian::Database& part : index.parts())
    if (std::string value = cluster_value_in(part, article); !value.empty()) return value;
  return {};
}

}  // namespace

Query clusters_of(const std::vector<ArticleId>& articles, const storage::IndexReader& index) {
  std::vector<Query> any;
  for (const ArticleId article : articles) {
    const std::string value = cluster_value_of(article, index);
    any.push_back(value.empty() ? documents_of({article})
                                : Query(Query::OP_VALUE_RANGE, storage::layout::kClusterSlot, value, value));
  }
  return {Query::OP_OR, any.begin(), any.end()};
}

}  // namespace pressmark::query
