// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/entities.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "indexer/source/entity_names.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLongestReference = 12;  // of the characters between & and ;

struct Reference {
  std::string text;
  std::size_t length;  // of the reference, & and ; included
};

std::string encoded(std::uint32_t code) {
  const bool is_character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  if (!is_character) return encoded(unicode::kReplacement);
  if (code >= 0x80 && code <= 0x9F) return unicode::from_latin1(std::string(1, static_cast<char>(code)));
  std::string text;
  unicode::append(text, code);
  return text;
}

std::optional<std::string> numeric(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  if (digits.empty() || end != digits.data() + digits.size()) return std::nullopt;
  return error == std::errc() ? encoded(code) : encoded(unicode::kReplacement);
}

std::optional<std::string> named(std::string_view name) {
  const auto row =
      std::lower_bound(kEntityNames.begin(), kEntityNames.end(), name,
                       [](const EntityName& entity, std::string_view wanted) { return entity.name < wanted; });
  if (row == kEntityNames.end() || row->name != name) return std::nullopt;
  return encoded(row->code);
}

/// The reference that begins with the & at the front of the text.
std::optional<Reference> read_reference(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestReference + 2).find(';');
  if (end == std::string_view::npos || end < 2) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  auto decoded = name.front() == '#' ? numeric(name.substr(1)) : named(name);
  if (!decoded) return std::nullopt;
  return Reference{std::move(*decoded), end + 1};
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    const auto reference = read_reference(text.substr(at));
    if (!reference) {
      ++at;
      continue;
    }
    decoded.append(text.substr(copied, at - copied)).append(reference->text);
    at += reference->length;
    copied = at;
  }
  return decoded.append(text.substr(copied));
}

bool has_entity(std::string_view text) {
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    if (read_reference(text.substr(at))) return true;
  }
  return false;
}

}  // namespace pressmark::indexer
