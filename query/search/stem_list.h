// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of an article, as the index has them.

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::query {

struct StemCount {
  std::string stem;
  std::uint32_t count = 0;
  bool is_telling = false;  // a word of letters, three or more, and no function word
};

/// In alphabetical order. Xapian::DocNotFoundError where there is no such document.
[[nodiscard]] std::vector<StemCount> stems_of(Xapian::docid document, const Xapian::Database& database);

/// Whether so many articles have a word that it tells what one of them is about: more than one, and not too many.
[[nodiscard]] bool is_telling_frequency(Xapian::doccount with, const Xapian::Database& database);

}  // namespace pressmark::query
