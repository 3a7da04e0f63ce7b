// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/sgml.h"

#include <algorithm>

#include "storage/base/ascii_case.h"

namespace pressmark::indexer::sgml {
namespace {

constexpr auto kNone = std::string_view::npos;

constexpr bool is_name_end(char c) { return c == '>' || c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/'; }

constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

/// Where <NAME, or </NAME for an opening of "</", begins.
std::size_t find_tag(std::string_view text, std::string_view opening, std::string_view name, std::size_t from) {
  for (std::size_t at = text.find(opening, from); at != kNone; at = text.find(opening, at + 1)) {
    const std::size_t name_at = at + opening.size();
    const std::size_t end = name_at + name.size();
    if (end < text.size() && is_name_end(text[end]) && same_letters(text.substr(name_at, name.size()), name)) return at;
  }
  return kNone;
}

struct Element {
  std::string_view content;
  std::size_t end;  // one past it
};

/// The first element of the name at or after `from`; content is empty and end kNone where there is none.
Element find_element(std::string_view text, std::string_view name, std::size_t from) {
  const std::size_t tag = find_tag(text, "<", name, from);
  const std::size_t begin = tag == kNone ? kNone : text.find('>', tag);
  if (begin == kNone) return {{}, kNone};
  const std::size_t end = std::min(find_tag(text, "</", name, begin), text.size());
  return {text.substr(begin + 1, end - begin - 1), end};
}

}  // namespace

std::string_view element(std::string_view text, std::string_view name) { return find_element(text, name, 0).content; }

std::vector<std::string_view> elements(std::string_view text, std::string_view name) {
  std::vector<std::string_view> found;
  for (Element next = find_element(text, name, 0); next.end != kNone; next = find_element(text, name, next.end)) {
    found.push_back(next.content);
  }
  return found;
}

std::string_view start_tag(std::string_view text, std::string_view name) {
  const std::size_t at = find_tag(text, "<", name, 0);
  const std::size_t end = at == kNone ? kNone : text.find('>', at);
  return end == kNone ? std::string_view{} : text.substr(at, end + 1 - at);
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find('='); at != kNone; at = tag.find('=', at + 1)) {
    const std::size_t begin = tag.find_last_of(" \t\r\n", at) + 1;
    if (!same_letters(tag.substr(begin, at - begin), name)) continue;
    std::string_view value = tag.substr(at + 1);
    if (!value.starts_with('"')) return value.substr(0, value.find_first_of(" \t\r\n>"));
    value.remove_prefix(1);
    return value.substr(0, value.find('"'));
  }
  return {};
}

std::string without_tags(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  std::size_t copied = 0;
  for (std::size_t at = text.find('<'); at != kNone; at = text.find('<', at + 1)) {
    const bool is_tag = at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '/' || text[at + 1] == '!');
    const std::size_t end = is_tag ? text.find('>', at) : kNone;
    if (end == kNone) continue;
    plain.append(text.substr(copied, at - copied));
    copied = end + 1;
    at = end;
  }
  return plain.append(text.substr(copied));
}

}  // namespace pressmark::indexer::sgml
