// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Just enough Python to read what the tests of feedparser expect: comparisons of paths with strings and time tuples.

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/source/trim.h"
#include "storage/base/unicode.h"

namespace pressmark::indexer {

/// entries[0]['title'] == 'a': path {"entries", "0", "title"}.
struct Expectation {
  std::vector<std::string> path;
  std::string text;          // of a string
  std::vector<int> numbers;  // of a tuple
  bool understood = false;   // the value is one of the two
};

/// Where the string literal at the front ends, one past its quote.
inline std::size_t literal_end(std::string_view code) {
  const std::size_t open = code.find_first_of("'\"");
  for (std::size_t at = open + 1; at < code.size(); ++at) {
    if (code[at] == '\\') {
      ++at;
    } else if (code[at] == code[open]) {
      return at + 1;
    }
  }
  return code.size();
}

/// Cuts code at a word, except within string literals.
inline std::vector<std::string_view> split_code(std::string_view code, std::string_view separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < code.size();) {
    if (code[at] == '\'' || code[at] == '"') {
      at += literal_end(code.substr(at));
    } else if (code.substr(at).starts_with(separator)) {
      parts.push_back(trim(code.substr(begin, at - begin)));
      begin = at += separator.size();
    } else {
      ++at;
    }
  }
  parts.push_back(trim(code.substr(begin)));
  return parts;
}

/// What an escape stands for, by the letter behind its backslash; the length that is read is taken off.
inline std::string take_escape(std::string_view& literal) {
  const char letter = literal.front();
  const std::size_t digits = letter == 'u' ? 4 : letter == 'x' ? 2 : letter == 'U' ? 8 : 0;
  literal.remove_prefix(1);
  if (digits == 0) return letter == 'n' ? "\n" : letter == 't' ? "\t" : letter == 'r' ? "\r" : std::string(1, letter);
  std::uint32_t code = 0;
  std::from_chars(literal.data(), literal.data() + digits, code, 16);
  literal.remove_prefix(digits);
  std::string text;
  unicode::append(text, code);
  return text;
}

inline std::string string_value(std::string_view literal) {
  literal = literal.substr(1, literal.size() - 2);
  std::string text;
  while (!literal.empty()) {
    const char c = literal.front();
    literal.remove_prefix(1);
    text += c == '\\' && !literal.empty() ? take_escape(literal) : std::string(1, c);
  }
  return text;
}

inline std::vector<std::string> path_of(std::string_view code) {
  std::vector<std::string> path;
  std::string step;
  for (const char c : code) {
    if (std::string_view("[].'\"").find(c) == std::string_view::npos) {
      step += c;
    } else if (!step.empty()) {
      path.push_back(std::move(step));
      step.clear();
    }
  }
  if (!step.empty()) path.push_back(step);
  return path;
}

inline Expectation expectation(std::string_view path, std::string_view value) {
  Expectation read{path_of(path), {}, {}, false};
  if (value.starts_with('u')) value.remove_prefix(1);
  if (value.starts_with('\'') || value.starts_with('"')) {
    read.text = string_value(value);
    read.understood = literal_end(value) == value.size();
  } else if (value.starts_with('(')) {
    for (const std::string_view part : split_code(value.substr(1, value.size() - 2), ",")) {
      int number = 0;
      std::from_chars(part.data(), part.data() + part.size(), number);
      read.numbers.push_back(number);
    }
    read.understood = read.numbers.size() >= 6;
  }
  return read;
}

/// Of "Expect: not bozo and a == 'x' and b == c == 'y'" three.
inline std::vector<Expectation> read_expectations(std::string_view text) {
  constexpr std::string_view kMark = "Expect:";
  std::vector<Expectation> expectations;
  const std::size_t begin = text.find(kMark);
  if (begin == std::string_view::npos) return expectations;
  text.remove_prefix(begin + kMark.size());
  for (const std::string_view clause : split_code(text.substr(0, text.find('\n')), " and ")) {
    const auto sides = split_code(clause, "==");
    for (std::size_t side = 0; side + 1 < sides.size(); ++side) {
      expectations.push_back(expectation(sides[side], sides.back()));
    }
  }
  return expectations;
}

}  // namespace pressmark::indexer
