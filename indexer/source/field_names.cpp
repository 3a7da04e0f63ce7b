// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/field_names.h"

#include <algorithm>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestName = 24;

constexpr bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::optional<std::size_t> find_field_name(std::string_view name) {
  std::array<char, kLongestName> key{};
  std::size_t length = 0;
  for (const char c : name) {
    if (!is_word_character(c)) continue;
    if (length == key.size()) return std::nullopt;
    key[length++] = to_lower(c);
  }
  const std::string_view wanted(key.data(), length);
  const auto row = std::find_if(kFieldNames.begin(), kFieldNames.end(),
                                [wanted](const FieldName& field) { return field.name == wanted; });
  if (row == kFieldNames.end()) return std::nullopt;
  return static_cast<std::size_t>(row - kFieldNames.begin());
}

}  // namespace pressmark::indexer
