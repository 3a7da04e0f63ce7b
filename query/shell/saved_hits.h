// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hits as a file, in the form its name ends with.

#include <filesystem>
#include <string>
#include <vector>

#include "query/search/search_result.h"

namespace pressmark::query {

/// Throws UsageError, with the forms there are, where the name ends as none of them.
void require_saved_form(const std::filesystem::path& file);

/// In place of what the file held. Throws as require_saved_form() does, and StorageError as the disk does.
void save_hits(const std::filesystem::path& file, const std::vector<Hit>& hits);

}  // namespace pressmark::query
