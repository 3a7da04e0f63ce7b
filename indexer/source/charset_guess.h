// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What charset bytes look like where nobody says; the one place that knows uchardet. Thread-safe.

#include <string_view>

#include "indexer/source/charset_names.h"

namespace pressmark::indexer {

/// windows-1252 where the bytes are too few to tell.
[[nodiscard]] const Charset& guess_charset(std::string_view bytes);

}  // namespace pressmark::indexer
