// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names an article uses as bytes: how they were found, then for each name, in ascending order, three varints
// (LEB128): how much its number is above the one before, its count and flags, the offset of its first mention. Five
// bytes a name and article. Private to storage/catalog.

#include <string>
#include <string_view>

#include "storage/model/entity.h"

namespace pressmark::storage {

/// Empty where nobody has looked for names.
[[nodiscard]] std::string encode_names(const NamesUsed& names);
/// Throws StorageError for bytes that encode_names() does not write.
[[nodiscard]] NamesUsed decode_names(std::string_view bytes);

}  // namespace pressmark::storage
