// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an archive has of each source, and when it has nothing.

#include <string_view>
#include <vector>

#include "query/explore/rhythm.h"
#include "storage/catalog/article_table.h"

namespace pressmark::query {

struct SourceRecord {
  storage::SourceCount count;
  std::vector<Gap> gaps;  // ascending
};

/// Of the sources whose names have the words of `name` one after the other, as source: has it; of all where it is
/// empty. Most articles first.
[[nodiscard]] std::vector<SourceRecord> source_records(storage::ArticleTable& articles, std::string_view name);

}  // namespace pressmark::query
