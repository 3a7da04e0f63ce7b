// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which archive a command means when a person does not say.

#include <filesystem>
#include <string>

#include "storage/archive/archive_folder.h"

namespace pressmark::storage {

/// The directory stated on the command line or in the configuration (storage/config); else ./archive where that is an
/// archive; else $XDG_DATA_HOME/pressmark/archive (by default under ~/.local/share). Whether there is an archive is not
/// looked at.
[[nodiscard]] std::filesystem::path resolve_archive(const std::string& stated);

/// The same where there is an archive; else throws StorageError.
[[nodiscard]] ArchiveFolder existing_archive(const std::string& stated);

}  // namespace pressmark::storage
