// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The members of one JSON object as the fields of a Record. Only for the files named json_*: they know simdjson.

#include <string>
#include <string_view>

#include <simdjson.h>

#include "indexer/source/record.h"

namespace pressmark::indexer::json {

/// Each field from the member whose name stands first in field_names.h.
[[nodiscard]] Record read_members(simdjson::dom::object object);

/// A member's words, the first where it has several; empty where there is none.
[[nodiscard]] std::string text_member(simdjson::dom::object object, std::string_view name);

}  // namespace pressmark::indexer::json
