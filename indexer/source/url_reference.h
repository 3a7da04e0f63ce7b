// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Relative links made whole: RFC 3986, section 5.2.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// `reference` as it reads in a document at `base`; as it is where that has no scheme. White space at both ends goes.
[[nodiscard]] std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace pressmark::indexer
