// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The top level of a TOML file as plain values. The one place, with its .cpp, that knows the TOML parser.

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace pressmark::storage {

struct TomlEntry {
  std::string key;
  std::variant<std::monostate, std::string, std::int64_t, bool> value;  // monostate: of another type
  unsigned line = 0;                                                    // from 1
};

/// In the order of their lines. Throws UsageError, with the place, where the text is no TOML; StorageError where the
/// file cannot be read.
[[nodiscard]] std::vector<TomlEntry> read_toml(const std::filesystem::path& file);

}  // namespace pressmark::storage
