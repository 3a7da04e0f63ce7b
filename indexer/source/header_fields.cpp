// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/header_fields.h"

#include <algorithm>

#include "indexer/source/trim.h"
#include "storage/base/ascii_case.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {
namespace {

/// Takes the first line off, with what ends it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Up to the next ';' outside of quotes, which is taken off too.
std::string_view take_parameter(std::string_view& rest) {
  bool quoted = false;
  std::size_t end = 0;
  while (end < rest.size() && (quoted || rest[end] != ';')) {
    if (rest[end] == '"') quoted = !quoted;
    ++end;
  }
  const std::string_view one = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return trim(one);
}

std::string_view unquoted(std::string_view value) {
  const bool quoted =
      value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

}  // namespace

HeaderFields::HeaderFields(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = take_line(lines);
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (goes_on && !fields_.empty()) {
      fields_.back().second.append(1, ' ').append(trim(line));
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  }
  for (auto& [name, value] : fields_) unicode::repair(value);
}

std::string_view HeaderFields::operator[](std::string_view name) const {
  const auto field =
      std::find_if(fields_.begin(), fields_.end(), [name](const auto& each) { return same_letters(each.first, name); });
  return field == fields_.end() ? std::string_view() : std::string_view(field->second);
}

std::optional<HeadAndBody> split_head(std::string_view text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t begin = text.size() - rest.size();
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos) return std::nullopt;
    if (take_line(rest).empty()) return HeadAndBody{text.substr(0, begin), text.size() - rest.size()};
  }
  return std::nullopt;
}

std::string media_type(std::string_view value) { return lowered(take_parameter(value)); }

std::string parameter(std::string_view value, std::string_view name) {
  take_parameter(value);
  while (!value.empty()) {
    const std::string_view one = take_parameter(value);
    const std::size_t equals = std::min(one.find('='), one.size());
    if (equals < one.size() && same_letters(trim(one.substr(0, equals)), name))
      return std::string(unquoted(trim(one.substr(equals + 1))));
  }
  return {};
}

}  // namespace pressmark::indexer
