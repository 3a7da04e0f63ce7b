// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/completion.h"

#include <algorithm>

#include "storage/base/unicode.h"
#include "storage/model/field.h"

namespace pressmark::query {
namespace {

constexpr std::string_view kSpecial = " \t\"(),:";

/// Where the word at the end of the line begins; a quoted part does not end it.
std::size_t word_begin(std::string_view line) {
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (!quoted && (line[at] == ' ' || line[at] == '\t' || line[at] == '(')) begin = at + 1;
  }
  return begin;
}

/// Where the last of values parted by commas begins.
std::size_t value_begin(std::string_view values) {
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < values.size(); ++at) {
    if (values[at] == '"') quoted = !quoted;
    if (!quoted && values[at] == ',') begin = at + 1;
  }
  return begin;
}

std::string written(const std::string& value) {
  return value.find_first_of(kSpecial) == std::string::npos ? value : '"' + value + '"';
}

Completion value_completion(std::string_view line, std::size_t begin, const Field& field, const FieldValues& values) {
  begin += value_begin(line.substr(begin));
  std::string_view typed = line.substr(begin);
  if (typed.starts_with('"')) typed.remove_prefix(1);
  Completion completion{begin};
  for (const std::string& value : values(field.name, typed))
    if (value.find('"') == std::string::npos) completion.candidates.push_back(written(value));
  return completion;
}

void add_beginning_with(std::string_view typed, std::string name, std::vector<std::string>& out) {
  if (name.starts_with(typed)) out.push_back(std::move(name));
}

}  // namespace

std::string Completion::common() const {
  if (candidates.empty()) return {};
  std::size_t length = candidates.front().size();
  for (const std::string& candidate : candidates) {
    const auto differing = std::mismatch(candidate.begin(), candidate.end(), candidates.front().begin(),
                                         candidates.front().begin() + static_cast<std::ptrdiff_t>(length));
    length = static_cast<std::size_t>(differing.first - candidate.begin());
  }
  const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  while (length > 0 && length < candidates.front().size() && is_inside(candidates.front()[length])) --length;
  return candidates.front().substr(0, length);
}

Completion complete(std::string_view line, std::span<const std::string_view> commands, const FieldValues& values) {
  const std::size_t word = word_begin(line);
  std::size_t begin = word;
  while (begin < line.size() && (line[begin] == '-' || line[begin] == '=')) ++begin;
  const std::string_view typed = line.substr(begin);
  Completion completion{begin};
  if (const std::size_t colon = typed.find(':'); colon != std::string_view::npos) {
    const Field* const field = find_field(typed.substr(0, colon));
    if (field != nullptr) completion = value_completion(line, begin + colon + 1, *field, values);
  } else if (!typed.empty() || word == 0) {
    for (const Field& field : kFields) add_beginning_with(typed, std::string(field.name) + ':', completion.candidates);
    if (word == 0 && begin == 0)
      for (const std::string_view command : commands)
        add_beginning_with(typed, std::string(command), completion.candidates);
  }
  std::sort(completion.candidates.begin(), completion.candidates.end());
  return completion;
}

}  // namespace pressmark::query
