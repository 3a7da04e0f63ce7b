// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/table_row.h"

#include <algorithm>
#include <array>

namespace pressmark::indexer {
namespace {

constexpr std::array<char, 4> kDelimiters{',', ';', '\t', '|'};

std::string_view without_line_end(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

}  // namespace

RowScanner::State RowScanner::after(char c) const {
  switch (state_) {
    case State::quoted:
      return c == '"' ? State::quote_in_quoted : State::quoted;
    case State::quote_in_quoted:
      if (c == '"') return State::quoted;
      if (c == '\r') return State::quote_in_quoted;
      if (c != delimiter_ && c != '\n') return State::broken;
      break;
    case State::cell_begin:
      if (c == '"') return State::quoted;
      break;
    default:
      break;
  }
  if (c == '\n') return State::ended;
  return c == delimiter_ ? State::cell_begin : State::plain;
}

/// How much of the text changes nothing.
std::size_t RowScanner::dull(std::string_view text) const {
  if (state_ == State::quoted) return std::min(text.find('"'), text.size());
  if (state_ != State::plain) return 0;
  const std::array<char, 2> telling{delimiter_, '\n'};
  return std::min(text.find_first_of(std::string_view(telling.data(), telling.size())), text.size());
}

std::size_t RowScanner::take(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && state_ != State::ended && state_ != State::broken) {
    at += dull(text.substr(at));
    if (at < text.size()) state_ = after(text[at++]);
  }
  return at;
}

std::vector<std::string> cells_of(std::string_view row, char delimiter) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  std::string_view rest = without_line_end(row);
  while (!rest.empty()) {
    const std::array<char, 2> telling{'"', quoted ? '"' : delimiter};
    const std::size_t plain = std::min(rest.find_first_of(std::string_view(telling.data(), 2)), rest.size());
    cells.back() += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    const bool doubled = quoted && rest.starts_with("\"\"");
    if (rest.front() == delimiter && !quoted)
      cells.emplace_back();
    else if (doubled || (!quoted && !cells.back().empty()))
      cells.back() += '"';
    else
      quoted = !quoted;
    rest.remove_prefix(doubled ? 2 : 1);
  }
  return cells;
}

std::vector<std::string> cells_without_quotes(std::string_view row, char delimiter) {
  std::vector<std::string> cells;
  std::string_view rest = without_line_end(row);
  for (std::size_t end = rest.find(delimiter); end != std::string_view::npos; end = rest.find(delimiter)) {
    cells.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  cells.emplace_back(rest);
  return cells;
}

char delimiter_of(std::string_view first_row) {
  std::array<std::size_t, kDelimiters.size()> counts{};
  bool quoted = false;
  for (const char c : first_row) {
    if (c == '"') quoted = !quoted;
    const auto which =
        static_cast<std::size_t>(std::find(kDelimiters.begin(), kDelimiters.end(), c) - kDelimiters.begin());
    if (!quoted && which < counts.size()) ++counts[which];
  }
  return kDelimiters[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace pressmark::indexer
