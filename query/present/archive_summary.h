// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an archive holds, for `pressmark stats`.

#include <cstdint>
#include <string>

#include "storage/catalog/article_table.h"

namespace pressmark::query {

struct ArchiveSummary {
  std::string directory;
  storage::ArchiveStats stats;
  std::uint64_t sources = 0;
  std::uint64_t catalog_bytes = 0;
  std::uint64_t index_bytes = 0;
  std::string generation;
};

}  // namespace pressmark::query
