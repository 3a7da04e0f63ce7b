// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From the query as it was read to the query as Xapian runs it.

#include "query/search/entity_directory.h"
#include "query/search/plan.h"
#include "query/syntax/ast.h"
#include "storage/index/index_reader.h"
#include "storage/text/analyzer.h"

namespace pressmark::query {

/// `root` is a Parse's: of kind terms. The plan holds for the index's snapshot; what Xapian throws passes through.
/// Without `entities` nobody is found by name.
[[nodiscard]] Plan make_plan(const Node& root, const storage::IndexReader& index, text::AnalyzerSet& analyzers,
                             const EntityDirectory* entities = nullptr);

}  // namespace pressmark::query
