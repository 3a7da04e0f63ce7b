// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/declared_charset.h"

#include <algorithm>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

// Browsers look at 1024 bytes, but pages of today have that much script before their <meta>.
constexpr std::size_t kHead = 4096;
constexpr std::string_view kAfterName = " \t\r\n\f\v\"'";

std::size_t find_word(std::string_view text, std::string_view lower_case) {
  const auto found = std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(),
                                 [](char a, char b) { return to_lower(a) == b; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// The value of NAME = "value" in a tag; empty where the name is absent or has no value.
std::string_view value_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = find_word(tag, name); at != std::string_view::npos; at = find_word(tag, name)) {
    tag = trim(tag.substr(at + name.size()));
    if (!tag.starts_with('=')) continue;
    tag.remove_prefix(1);
    tag.remove_prefix(std::min(tag.find_first_not_of(kAfterName), tag.size()));
    return tag.substr(0, tag.find_first_of("\"'; \t\r\n\f>"));
  }
  return {};
}

/// From the '<' of the next tag or declaration to its '>'; a comment whole.
std::string_view next_tag(std::string_view text) {
  text.remove_prefix(std::min(text.find('<'), text.size()));
  const std::string_view end = text.starts_with("<!--") ? "-->" : ">";
  return text.substr(0, text.find(end));
}

std::string_view charset_of_tag(std::string_view tag) {
  if (find_word(tag.substr(0, 5), "<?xml") == 0) return value_of(tag, "encoding");
  if (find_word(tag.substr(0, 5), "<meta") == 0) return value_of(tag, "charset");
  return {};
}

}  // namespace

std::string_view declared_charset(std::string_view document) {
  std::string_view rest = document.substr(0, kHead);
  for (std::string_view tag = next_tag(rest); !tag.empty(); tag = next_tag(rest)) {
    if (const std::string_view charset = charset_of_tag(tag); !charset.empty()) return charset;
    rest.remove_prefix(static_cast<std::size_t>(tag.data() - rest.data()) + tag.size());
  }
  return {};
}

}  // namespace pressmark::indexer
