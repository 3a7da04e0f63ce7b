// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ledger's row of a command that reads no input.

#include <string_view>

#include "storage/archive/archive_writer.h"
#include "storage/base/date.h"

namespace pressmark::indexer {

[[nodiscard]] sys_seconds now();

/// Of work that is done.
void note_run(storage::ArchiveWriter& archive, std::string_view command, sys_seconds started);

}  // namespace pressmark::indexer
