// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person said of the inputs, as the reader wants it.

#include "indexer/commands.h"
#include "indexer/pipeline/article_reader.h"

namespace pressmark::indexer {

/// Throws UsageError for a path that does not exist, and for a format that does not exist or is not read.
[[nodiscard]] ReadOptions read_options(const InputOptions& inputs);

}  // namespace pressmark::indexer
