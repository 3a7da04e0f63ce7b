// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The articles in a JSON object: itself, or those it is the envelope of. Only for the files named json_*: they know
// simdjson.

#include <optional>
#include <vector>

#include <simdjson.h>

#include "indexer/source/record.h"

namespace pressmark::indexer::json {

/// An object without a text of its own that holds objects under a name for several ("items", "articles", "data") is an
/// envelope, as services answer; a JSON Feed is one that says of itself what holds for its items. Each record's `where`
/// is its number within the envelope, or empty for the object itself. Nothing where the object is a picture or the
/// like.
[[nodiscard]] std::optional<std::vector<Record>> read_collection(simdjson::dom::object object);

}  // namespace pressmark::indexer::json
