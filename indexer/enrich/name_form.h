// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A mention's text as a name: no title ("President", "Mr."), no possessive, no "the", no form of incorporation ("Corp",
// "plc"), no quotes or points around it; one line; a headline's capitals as running text has them. So that the same
// name comes out wherever it is written.

#include <string>
#include <string_view>

#include "indexer/enrich/alias_table.h"
#include "storage/model/entity.h"

namespace pressmark::indexer {

/// Empty where nothing is left that could be a name.
[[nodiscard]] std::string name_form(EntityKind kind, std::string_view text, const AliasTable& table);

}  // namespace pressmark::indexer
