// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this program writes as JSON.

#include <string>

#include "indexer/pipeline/run_report.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

/// One line, without its end: id (the identity), title, body, published, published_from, updated, source, authors,
/// url, language, language_confidence. What is not known is null, and authors an empty list.
[[nodiscard]] std::string to_json_line(const Article& article);

/// last-run.json.
[[nodiscard]] std::string to_json(const RunReport& report);

}  // namespace pressmark::indexer
