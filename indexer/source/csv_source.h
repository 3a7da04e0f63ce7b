// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A table as text, one article a row: its first row names the columns by the names of field_names.h. Cells stand
// between commas, semicolons, tabs or bars, whichever the first row has.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/source/field_names.h"
#include "indexer/source/input_buffer.h"
#include "indexer/source/source.h"
#include "indexer/source/table_row.h"

namespace pressmark::indexer {

class CsvSource final : public Source {
 public:
  explicit CsvSource(InputBuffer input) : input_(std::move(input)) {}
  [[nodiscard]] std::optional<Item> next() override;

 private:
  struct Column {
    std::size_t cell;
    std::size_t rank;  // row of kFieldNames
  };
  struct Row {
    std::vector<std::string> cells;
    std::optional<Reject> reject;  // what is wrong with it
    bool repaired = false;
  };
  [[nodiscard]] std::optional<Reject> read_header();
  [[nodiscard]] std::optional<Row> next_row();
  [[nodiscard]] Row row_of(std::size_t length);
  [[nodiscard]] Row row_without_quotes();
  [[nodiscard]] Row skip_long_row(RowScanner scanner, std::size_t scanned);
  [[nodiscard]] std::optional<Row> end_of_input(const RowScanner& scanner);
  [[nodiscard]] std::optional<Item> record_of(Row row) const;
  [[nodiscard]] std::string where() const;
  void take_lines(std::size_t bytes);

  InputBuffer input_;
  std::vector<Column> columns_;  // best names first
  std::size_t width_ = 0;        // cells of the first row
  std::size_t line_ = 1;         // of the row at hand
  std::size_t next_line_ = 1;
  char delimiter_ = '\0';
  bool ended_ = false;
};

/// Whether the first row names a title or a text, and something else of an article.
[[nodiscard]] bool is_table_of_articles(std::string_view head);

}  // namespace pressmark::indexer
