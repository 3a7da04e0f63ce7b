// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The file that makes five tables a glass database: `iamglass`, written last.

#include <cstdint>
#include <filesystem>

#include "storage/index/glass/table_writer.h"

namespace pressmark::storage::glass {

struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint64_t total_length = 0;
  std::uint32_t shortest_length = 0;  // of those that have a length at all
  std::uint32_t longest_length = 0;
  std::uint32_t largest_wdf = 0;
};

void write_version_file(const std::filesystem::path& database, const Root& postings, const Root& term_lists,
                        const Root& positions, const Statistics& statistics);

}  // namespace pressmark::storage::glass
