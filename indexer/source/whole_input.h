// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Inputs that are one document, and so are held whole: never more than kMaxRecordBytes.

#include <optional>

#include "indexer/source/input_buffer.h"
#include "indexer/source/reject.h"

namespace pressmark::indexer {

/// Grows the window to all of the input, or returns why that is not to be. Damage at the end is left for the caller.
[[nodiscard]] std::optional<Reject> read_whole(InputBuffer& input);

/// The reject for an input that ended before its time, if it did.
[[nodiscard]] std::optional<Reject> damaged_end(const InputBuffer& input);

}  // namespace pressmark::indexer
