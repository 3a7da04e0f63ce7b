// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a generation says of itself.

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include <xapian.h>

namespace pressmark::storage {

/// Throws RebuildNeeded where layout or analyzer are not this program's.
void require_current_layout(const Xapian::Database& database, const std::filesystem::path& generation);
[[nodiscard]] std::uint64_t applied_seq(const Xapian::Database& database);
[[nodiscard]] std::uint64_t sealed_seq(const Xapian::Database& database);
[[nodiscard]] std::set<std::string> languages(const Xapian::Database& database);

}  // namespace pressmark::storage
