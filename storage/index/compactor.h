// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Several databases, or one, into a fresh compact one. Document numbers stay.

#include <filesystem>
#include <set>
#include <span>
#include <string>

#include "storage/index/index_metadata.h"

namespace pressmark::storage {

/// Merges `inputs`, whose ranges of document numbers must not overlap, given in ascending order. Not yet durable.
void merge_databases(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output);

/// Writes a generation's metadata, makes it durable and returns its UUID. Where there is none it makes an empty one.
[[nodiscard]] std::string seal_generation(const std::filesystem::path& generation, const PartState& state,
                                          const std::set<std::string>& languages);

}  // namespace pressmark::storage
