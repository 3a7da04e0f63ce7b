// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The title of an article out of what its page calls it: "A headline - Section | The Name of the Site".

#include <span>
#include <string>

namespace pressmark::indexer {

struct TitleClues {
  std::span<const std::string> titles;  // most telling first
  std::span<const std::string> sites;   // names the site goes by, its host among them
};

/// The most telling one without the site's name at either end, and without what else follows where another one says
/// that it is no part. Empty where there are none.
[[nodiscard]] std::string page_title(const TitleClues& clues);

}  // namespace pressmark::indexer
