// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words that stand together, some of them in the title. A title's stems have terms of their own but no positions: those
// of the whole article say where they stand, and the number of a title's words says where it ends.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::query {

/// A word by its stems.
struct Place {
  std::vector<std::string> stems;
  bool in_title = false;
};

enum class Together : std::uint8_t {
  in_order,  // each place behind the one before; a phrase where the window is no wider than they are many
  within,    // in any order
};

/// Documents whose words stand so; unweighed. To be asked beside the terms that such a document has (AND, FILTER): by
/// itself it looks at every document. They stand within
/// `window` positions.
[[nodiscard]] Xapian::Query title_positions(std::vector<Place> places, Together together, std::size_t window);

}  // namespace pressmark::query
