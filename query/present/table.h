// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rows of a few columns, for the forms of output that are the same whatever the rows are of.

#include <string>
#include <string_view>
#include <vector>

namespace pressmark::query {

struct Cell {
  std::string text;   // as it is in the archive; whoever prints it sanitises
  std::string url{};  // what a page links it to, if it is of the web
};

struct Table {
  struct Column {
    std::string_view name;
    bool number = false;
  };
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

/// A line a row, without a heading: columns parted by tabs. Tabs and line ends within one are spaces.
[[nodiscard]] std::string table_tsv(const Table& table);
/// With a heading.
[[nodiscard]] std::string table_html(const Table& table);

}  // namespace pressmark::query
