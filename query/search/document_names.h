// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which names an article uses, by its document: for whoever counts over many matches and has no row at hand. A name
// stands for an entity by EntityDirectory::entity_of(); two names of one article can stand for the same.

#include <vector>

#include <xapian.h>

#include "storage/model/entity.h"

namespace pressmark::query {

/// In no order; none twice. Reads the first few of the document's terms alone.
[[nodiscard]] std::vector<NameId> names_of(const Xapian::Document& document);

}  // namespace pressmark::query
