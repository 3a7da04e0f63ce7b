// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an archive holds, for a person at a terminal.

#include <string>
#include <vector>

#include "query/explore/source_record.h"
#include "query/present/archive_summary.h"
#include "query/present/table.h"
#include "query/present/terminal.h"

namespace pressmark::query {

[[nodiscard]] std::string summary_text(const ArchiveSummary& summary);
/// A table with a line each: articles, first and last day, name; below it the longest gaps.
[[nodiscard]] std::string sources_text(const std::vector<SourceRecord>& sources, const Terminal& terminal);
/// Name, articles, those without a date, first and last day, and the gaps as date: takes them, parted by commas.
[[nodiscard]] Table sources_table(const std::vector<SourceRecord>& sources);

}  // namespace pressmark::query
