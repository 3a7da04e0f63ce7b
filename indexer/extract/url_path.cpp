// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/url_path.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace pressmark::indexer {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~").find(c) != std::string_view::npos;
}

/// The byte of an escape at the front of the text.
std::optional<char> escaped_byte(std::string_view text) {
  if (text.size() < 3 || text[0] != '%') return std::nullopt;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 3, value, 16);
  if (error != std::errc() || end != text.data() + 3) return std::nullopt;
  return static_cast<char>(value);
}

void append_escaped(std::string& out, char c) {
  const auto byte = static_cast<unsigned char>(c);
  (out += '%') += kHexDigits[byte >> 4u];
  out += kHexDigits[byte & 0xFu];
}

}  // namespace

std::string normal_escapes(std::string_view text) {
  std::string normal;
  normal.reserve(text.size());
  while (!text.empty()) {
    const auto escaped = escaped_byte(text);
    const char c = escaped.value_or(text.front());
    const bool plain = escaped ? is_unreserved(c) : static_cast<unsigned char>(c) < 0x80 && c != '%';
    if (plain)
      normal += c;
    else
      append_escaped(normal, c);
    text.remove_prefix(escaped ? 3 : 1);
  }
  return normal;
}

std::string without_dot_segments(std::string_view path) {
  std::string kept;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    const bool up = segment == "..";
    if (up) kept.resize(std::min(kept.rfind('/'), kept.size()));
    if (!up && segment != ".") (kept += '/') += segment;
    if (path.empty() && (up || segment == ".")) kept += '/';
  }
  return kept.empty() ? "/" : kept;
}

}  // namespace pressmark::indexer
