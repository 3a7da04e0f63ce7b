// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/sanitizer.h"

#include <algorithm>
#include <array>

#include "storage/base/unicode.h"

namespace pressmark::query {
namespace {

struct CodeRange {
  char32_t first;
  char32_t last;
};

// Bidirectional controls: ALM, LRM and RLM, embeddings and overrides, isolates.
constexpr std::array kBidi{CodeRange{0x061C, 0x061C}, CodeRange{0x200E, 0x200F}, CodeRange{0x202A, 0x202E},
                           CodeRange{0x2066, 0x2069}};

bool is_dangerous(char32_t code) {
  if (code < 0x20) return code != '\n' && code != '\t';
  if (code < 0x7F) return false;
  if (code < 0xA0) return true;
  return std::any_of(kBidi.begin(), kBidi.end(), [&](auto range) { return code >= range.first && code <= range.last; });
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

void append_sanitized(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      out += text[at++];
      continue;
    }
    const unicode::Decoded character = unicode::decode(text, at);
    if (!character.valid || is_dangerous(character.code)) {
      unicode::append(out, unicode::kReplacement);
    } else {
      out.append(text, at, character.length);
    }
    at += character.length;
  }
}

}  // namespace

std::string sanitized(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_sanitized(out, text);
  return out;
}

MarkedText sanitized(const MarkedText& marked) {
  MarkedText out{{}, {}, marked.cut_before, marked.cut_after};
  const std::string_view text = marked.text;
  std::size_t at = 0;
  for (const ByteRange& mark : marked.marks) {
    append_sanitized(out.text, text.substr(at, mark.begin - at));
    const std::size_t begin = out.text.size();
    append_sanitized(out.text, text.substr(mark.begin, mark.end - mark.begin));
    out.marks.push_back({begin, out.text.size()});
    at = mark.end;
  }
  append_sanitized(out.text, text.substr(at));
  return out;
}

std::string sanitized_line(std::string_view text) {
  std::string out = sanitized(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return out;
}

}  // namespace pressmark::query
