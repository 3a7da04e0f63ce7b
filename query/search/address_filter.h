// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// url: in a query. Addresses are no terms of the index (they would be a tenth of it); the catalog knows them.

#include <cstddef>
#include <vector>

#include "query/syntax/ast.h"
#include "query/syntax/diagnostic.h"
#include "storage/catalog/catalog.h"

namespace pressmark::query {

/// So many articles an address stands for at most; more is said.
inline constexpr std::size_t kMostUnderAddress = 10'000;

/// Gives every url: of the tree the articles whose addresses begin so: http or https, with www. or without, whole or as
/// far as it was typed; a host alone stands for all that it serves. Throws StorageError.
void find_addresses(Node& node, storage::Catalog& catalog, std::vector<Diagnostic>& diagnostics);

}  // namespace pressmark::query
