// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// person:, org:, place: and entity: as part of a Xapian query.

#include <string>
#include <vector>

#include <xapian.h>

#include "query/search/entity_directory.h"
#include "query/search/name_filter.h"
#include "storage/model/field.h"

namespace pressmark::query {

/// Articles that name any of them; a message where a name is nobody's, or that of several.
[[nodiscard]] NameFilter entity_filter(const Field& field, const std::vector<std::string>& names,
                                       const EntityDirectory& directory);

}  // namespace pressmark::query
