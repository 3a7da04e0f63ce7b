// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Inputs that can be read on from where an earlier run stopped. Size, time and the first bytes must be what they were:
// a cursor into another file would lose its records.

#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/source/input_walker.h"
#include "storage/base/hash.h"
#include "storage/catalog/ledger.h"

namespace pressmark::indexer {

/// Throws SourceError where the file, found among them, cannot be read.
[[nodiscard]] std::optional<storage::InterruptedInput> find_interrupted(
    const std::vector<storage::InterruptedInput>& inputs, const InputFile& file);

/// Of a file's first bytes. Throws SourceError.
[[nodiscard]] Hash128 hash_of_beginning(const std::filesystem::path& path);

}  // namespace pressmark::indexer
