// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "LONDON, March 3 (Reuters) - ...": where an agency's text says where it was sent from.

#include <cstddef>
#include <string_view>

namespace pressmark::indexer {

/// Bytes of the body up to the dash that ends its dateline; 0 where it has none.
[[nodiscard]] std::size_t dateline_bytes(std::string_view body);

}  // namespace pressmark::indexer
