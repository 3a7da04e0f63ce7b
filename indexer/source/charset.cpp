// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/charset.h"

#include "storage/base/unicode.h"

namespace pressmark::indexer {

Decoded to_utf8(std::string_view bytes, std::string_view) {
  Decoded decoded{std::string(bytes)};
  decoded.repaired = unicode::repair(decoded.text) > 0;
  return decoded;
}

}  // namespace pressmark::indexer
