// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/json_repair.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kEscapeBytes = 6;  // \uXXXX

std::optional<std::uint32_t> unicode_escape(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(std::min(at, text.size()), kEscapeBytes);
  if (escape.size() < kEscapeBytes || !escape.starts_with("\\u")) return std::nullopt;
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + kEscapeBytes, code, 16);
  if (error != std::errc() || end != escape.data() + kEscapeBytes) return std::nullopt;
  return code;
}

constexpr bool is_high_surrogate(std::uint32_t code) { return code >= 0xD800 && code < 0xDC00; }
constexpr bool is_low_surrogate(std::uint32_t code) { return code >= 0xDC00 && code < 0xE000; }

/// Replaces half surrogate pairs, in place: the escape of U+FFFD is as long. Returns whether there were any.
bool repair_surrogates(std::string& json) {
  bool repaired = false;
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const auto code = unicode_escape(json, at);
    const auto next = unicode_escape(json, at + kEscapeBytes);
    if (!code) {
      at += 2;
    } else if (is_high_surrogate(*code) && next && is_low_surrogate(*next)) {
      at += 2 * kEscapeBytes;
    } else {
      if (is_high_surrogate(*code) || is_low_surrogate(*code)) {
        json.replace(at + 2, 4, "fffd");
        repaired = true;
      }
      at += kEscapeBytes;
    }
  }
  return repaired;
}

/// Outside of strings a space is as good as any control character.
void replace_controls(std::string& json) {
  for (char& c : json) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
}

}  // namespace

RepairedJson repair_json(std::string_view json) {
  RepairedJson repaired{std::string(json), false};
  repaired.replaced_bytes = unicode::repair(repaired.text) > 0;
  if (repair_surrogates(repaired.text)) repaired.replaced_bytes = true;
  replace_controls(repaired.text);
  return repaired;
}

}  // namespace pressmark::indexer
