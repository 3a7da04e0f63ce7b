// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Short forms of names that an article writes out elsewhere: "Tokayev" of "Kassym-Jomart Tokayev".

#include "indexer/enrich/alias_table.h"
#include "indexer/enrich/linked_mention.h"

namespace pressmark::indexer {

/// Mentions by a short form become mentions of the full one. What the table knows under a short form stays itself, but
/// for persons.
void join_short_names(LinkedMentions& mentions, const AliasTable& table);

}  // namespace pressmark::indexer
