// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names out of bylines: "By Janie Gabbett and Ted D'Afflisio, Reuters".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Appends the names of a byline or of a list of names, in order, each once; agencies and addresses are left out.
void append_authors(std::string_view byline, std::string_view source, std::vector<std::string>& authors);

/// What follows the "By" of a line that is a byline and nothing else; nothing for any other line.
[[nodiscard]] std::optional<std::string_view> byline_names(std::string_view line);

}  // namespace pressmark::indexer
