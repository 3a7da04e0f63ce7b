// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mime_decoding.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace pressmark::indexer {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Length of what ends a line at the front of the text, white space before it included; nothing where the line goes on.
/// The end of all text is one too.
std::optional<std::size_t> line_end(std::string_view text) {
  const std::size_t at = std::min(text.find_first_not_of(" \t"), text.size());
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\r\n")) return at + 2;
  if (rest.starts_with('\n')) return at + 1;
  return rest.empty() ? std::optional(at) : std::nullopt;
}

std::optional<char> hexadecimal(std::string_view digits) {
  std::uint8_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool whole = error == std::errc() && digits.size() == 2 && end == digits.data() + 2;
  return whole ? std::optional(static_cast<char>(value)) : std::nullopt;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('='), text.size());
    decoded += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto soft_break = line_end(text.substr(1));
    const auto byte = hexadecimal(text.substr(1, 2));
    if (!soft_break) decoded += byte.value_or('=');
    text.remove_prefix(soft_break ? 1 + *soft_break : byte ? 3 : 1);
  }
  return decoded;
}

std::string decode_base64(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const std::size_t value = kBase64.find(c);
    if (value == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += static_cast<char>(bits >> held & 0xFF);
  }
  return decoded;
}

}  // namespace pressmark::indexer
