// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON that people really write, made JSON.

#include <string>
#include <string_view>

namespace pressmark::indexer {

struct RepairedJson {
  std::string text;
  bool replaced_bytes = false;  // something became U+FFFD
};

/// Broken UTF-8 and escapes of half a surrogate pair become U+FFFD; control characters inside strings become spaces.
[[nodiscard]] RepairedJson repair_json(std::string_view json);

}  // namespace pressmark::indexer
