// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an archive holds, for a person at a terminal.

#include <string>
#include <vector>

#include "query/present/archive_summary.h"

namespace pressmark::query {

[[nodiscard]] std::string summary_text(const ArchiveSummary& summary);
/// A table with a line each: articles, first and last day, name.
[[nodiscard]] std::string sources_text(const std::vector<storage::SourceCount>& sources);

}  // namespace pressmark::query
