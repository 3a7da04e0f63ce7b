// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/present/table.h"

#include <fmt/format.h>

#include "query/present/markup.h"
#include "query/present/sanitizer.h"

namespace pressmark::query {
namespace {

std::string cell_html(const Cell& cell, const Table::Column& column) {
  return fmt::format("<td{}>{}</td>", column.number ? " class=\"n\"" : "", linked(escaped(cell.text), cell.url));
}

}  // namespace

std::string table_tsv(const Table& table) {
  std::string out;
  for (const std::vector<Cell>& row : table.rows) {
    std::string_view between;
    for (const Cell& cell : row) {
      out.append(between).append(sanitized_line(cell.text));
      between = "\t";
    }
    out += '\n';
  }
  return out;
}

std::string table_html(const Table& table) {
  std::string out = "<table>\n<tr>";
  for (const Table::Column& column : table.columns)
    out += fmt::format("<th{}>{}</th>", column.number ? " class=\"n\"" : "", escaped(column.name));
  out += "</tr>\n";
  for (const std::vector<Cell>& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) out += cell_html(row[i], table.columns[i]);
    out += "</tr>\n";
  }
  return out + "</table>\n";
}

}  // namespace pressmark::query
