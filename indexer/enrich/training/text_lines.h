// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What training reads: whole text files, plain or gzipped, line by line.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Throws SourceError where the file cannot be read.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);

/// Without their ends; what is behind the last end is a line where it is not empty. They point into the text.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace pressmark::indexer
