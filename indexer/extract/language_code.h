// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Languages as records name them.

#include <string>
#include <string_view>

namespace pressmark::indexer {

/// ISO 639-1 of "en-US", "EN_gb", "eng", "English"; empty for what is none of these.
[[nodiscard]] std::string language_code(std::string_view stated);

}  // namespace pressmark::indexer
