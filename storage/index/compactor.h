// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Several databases, or one, into a fresh compact one. Document numbers stay.

#include <cstdint>
#include <filesystem>
#include <set>
#include <span>
#include <string>

namespace pressmark::storage {

/// Merges `inputs`, whose ranges of document numbers must not overlap, given in ascending order. Not yet durable.
void merge_databases(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output);

/// Writes a generation's metadata, makes it durable and returns its UUID.
[[nodiscard]] std::string seal_generation(const std::filesystem::path& generation, std::uint64_t applied_seq,
                                          const std::set<std::string>& languages);

}  // namespace pressmark::storage
