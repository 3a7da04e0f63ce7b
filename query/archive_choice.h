// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which archive is meant.

#include <filesystem>
#include <string>

#include "storage/archive/archive_folder.h"

namespace pressmark::query {

/// What --archive says, else $PRESSMARK_ARCHIVE, else ./archive where it is one, else $XDG_DATA_HOME/pressmark/archive
/// (~/.local/share where that is unset). Nothing is checked but ./archive.
[[nodiscard]] std::filesystem::path choose_archive(const std::string& stated);

/// The same where there is an archive; else throws StorageError.
[[nodiscard]] storage::ArchiveFolder existing_archive(const std::string& stated);

}  // namespace pressmark::query
