// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One row of a table as text (RFC 4180): cells between delimiters, in quotes where they hold a delimiter, a quote
// (twice) or a line end.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark::indexer {

/// Follows the bytes of a row to its end, however they come.
class RowScanner {
 public:
  explicit RowScanner(char delimiter) : delimiter_(delimiter) {}

  enum class State : std::uint8_t { cell_begin, plain, quoted, quote_in_quoted, ended, broken };
  /// Takes more of the row; returns how much of it belongs to it, its line end included.
  std::size_t take(std::string_view text);
  /// ended: at its line end. broken: what follows a closing quote is neither delimiter nor line end. Else it goes on.
  [[nodiscard]] State state() const { return state_; }

 private:
  [[nodiscard]] State after(char c) const;
  [[nodiscard]] std::size_t dull(std::string_view text) const;

  char delimiter_;
  State state_ = State::cell_begin;
};

/// The cells of a row, its line end taken off or not.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view row, char delimiter);
/// The same with no meaning in quotes, as many tables with tabs are written.
[[nodiscard]] std::vector<std::string> cells_without_quotes(std::string_view row, char delimiter);

/// Of ',', ';', tab and '|' the one that a first row has most of, outside of quotes.
[[nodiscard]] char delimiter_of(std::string_view first_row);

}  // namespace pressmark::indexer
