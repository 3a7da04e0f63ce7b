// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/markup.h"

#include <fmt/format.h>

#include "query/present/hyperlink.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    const std::string_view name = entity(c);
    if (name.empty()) {
      out += c;
    } else {
      out += name;
    }
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, sanitized(text));
  return out;
}

std::string escaped(const MarkedText& marked) {
  const MarkedText clean = sanitized(marked);
  const std::string_view text = clean.text;
  std::string out;
  std::size_t at = 0;
  for (const ByteRange& mark : clean.marks) {
    append_escaped(out, text.substr(at, mark.begin - at));
    out += "<mark>";
    append_escaped(out, text.substr(mark.begin, mark.end - mark.begin));
    out += "</mark>";
    at = mark.end;
  }
  append_escaped(out, text.substr(at));
  return out;
}

std::string linked(const std::string& markup, std::string_view url) {
  const std::string address = web_address(url);
  if (address.empty()) return markup;
  return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(address), markup);
}

}  // namespace pressmark::query
