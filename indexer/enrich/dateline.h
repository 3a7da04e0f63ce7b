// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "LONDON, March 3 (Reuters) - ...": where an agency's text says where it was sent from.

#include <cstddef>
#include <string_view>

#include "indexer/enrich/alias_table.h"

namespace pressmark::indexer {

/// Bytes of the body up to the dash that ends its dateline; 0 where it has none.
[[nodiscard]] std::size_t dateline_bytes(std::string_view body);

/// The country that a dateline's place lies in, by the most exact of its parts that the table knows: "PARIS, Texas" is
/// in the United States. Empty where it knows none.
[[nodiscard]] std::string_view dateline_country(std::string_view dateline, const AliasTable& table);

}  // namespace pressmark::indexer
