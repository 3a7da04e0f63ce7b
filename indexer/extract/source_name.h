// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who published an article, as the archive names it.

#include <filesystem>
#include <string>
#include <string_view>

namespace pressmark::indexer {

struct SourceClues {
  std::string_view stated;             // the record's own field: a name, a host, or the URL of a feed
  std::string_view url;                // of the article, canonical; may be empty
  const std::filesystem::path& input;  // the file it came from, or "-"
};

/// The stated name; where that is an address or absent, the host of the article, else the stated host, else the folder
/// the file lies in. Empty only for nameless text on standard input.
[[nodiscard]] std::string source_name(const SourceClues& clues);

}  // namespace pressmark::indexer
