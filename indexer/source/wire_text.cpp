// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/wire_text.h"

#include <algorithm>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kParagraphIndent = 3;

std::string_view separator(std::size_t indent, bool after_blank) {
  if (after_blank || indent >= kParagraphIndent) return "\n\n";
  return indent > 0 ? "\n" : " ";
}

std::string_view without_end_space(std::string_view line) { return line.substr(0, line.find_last_not_of(" \t\r") + 1); }

}  // namespace

std::string unwrap_wire_text(std::string_view text) {
  std::string unwrapped;
  unwrapped.reserve(text.size() + text.size() / 32);
  bool after_blank = false;
  while (!text.empty()) {
    const std::string_view line = without_end_space(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.empty()) {
      after_blank = true;
      continue;
    }
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (!unwrapped.empty()) unwrapped += separator(indent, after_blank);
    unwrapped += line.substr(indent);
    after_blank = false;
  }
  return unwrapped;
}

}  // namespace pressmark::indexer
