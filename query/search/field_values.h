// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The values an archive has for a field, for completion.

#include <string>
#include <string_view>
#include <vector>

#include "storage/archive/archive_reader.h"

namespace pressmark::query {

/// Those that begin with `prefix`, case and accents apart, in order, a hundred at most. Empty for fields whose values
/// are not listed anywhere. Throws as the catalog does.
[[nodiscard]] std::vector<std::string> field_values(storage::ArchiveReader& archive, std::string_view field,
                                                    std::string_view prefix);

}  // namespace pressmark::query
