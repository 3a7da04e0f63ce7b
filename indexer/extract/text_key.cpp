// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text_key.h"

#include "storage/base/unicode.h"

namespace pressmark::indexer {

std::string text_key(std::string_view text) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::Decoded decoded = unicode::decode(text, at);
    at += decoded.length;
    if (unicode::char_class(decoded.code) != unicode::CharClass::other) unicode::append_folded(key, decoded.code);
  }
  return key;
}

}  // namespace pressmark::indexer
