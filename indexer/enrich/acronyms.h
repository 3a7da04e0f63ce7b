// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Acronyms that an article explains: "Full Name (ABC)", or an ABC that has the initials of one organisation it names.

#include <string_view>

#include "indexer/enrich/linked_mention.h"

namespace pressmark::indexer {

/// Mentions by an acronym become mentions of what it stands for.
void join_acronyms(LinkedMentions& mentions, std::string_view title, std::string_view body);

}  // namespace pressmark::indexer
