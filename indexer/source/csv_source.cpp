// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/csv_source.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "indexer/source/charset.h"
#include "indexer/source/record_fields.h"
#include "indexer/source/table_row.h"
#include "indexer/source/trim.h"

namespace pressmark::indexer {
namespace {

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

bool is_telling(std::size_t rank) {
  return kFieldNames[rank].field == RecordField::title || kFieldNames[rank].field == RecordField::body;
}

Reject too_long(std::string where) {
  return {std::move(where), RejectReason::record_too_large, fmt::format("over {} MiB", kMaxRecordBytes >> 20), true};
}

}  // namespace

bool is_table_of_articles(std::string_view head) {
  const std::string_view line = first_line(head);
  std::size_t known = 0;
  bool telling = false;
  for (const std::string& name : cells_of(line, delimiter_of(line))) {
    const auto rank = find_field_name(name);
    known += rank ? 1 : 0;
    telling = telling || (rank && is_telling(*rank));
  }
  return telling && known > 1;
}

std::optional<Item> CsvSource::next() {
  if (width_ == 0 && !ended_)
    if (auto reject = read_header()) return reject;
  while (auto row = next_row()) {
    if (row->reject) return std::move(*row->reject);
    if (auto record = record_of(std::move(*row))) return record;
  }
  return std::nullopt;
}

std::optional<Reject> CsvSource::read_header() {
  while (input_.window().find('\n') == std::string_view::npos && input_.window().size() <= kMaxRecordBytes &&
         input_.grow())
    continue;
  delimiter_ = delimiter_of(first_line(input_.window()));
  auto header = next_row();
  if (!header) return std::nullopt;
  if (header->reject) return std::move(header->reject);
  width_ = header->cells.size();
  for (std::size_t cell = 0; cell < width_; ++cell)
    if (const auto rank = find_field_name(header->cells[cell])) columns_.push_back({cell, *rank});
  std::sort(columns_.begin(), columns_.end(), [](const Column& a, const Column& b) { return a.rank < b.rank; });
  if (std::any_of(columns_.begin(), columns_.end(), [](const Column& column) { return is_telling(column.rank); }))
    return std::nullopt;
  ended_ = true;
  return Reject{where(), RejectReason::no_article_text, "no column is named as a title or a text"};
}

/// The next row that holds anything.
std::optional<CsvSource::Row> CsvSource::next_row() {
  RowScanner scanner(delimiter_);
  std::size_t scanned = 0;
  line_ = next_line_;
  while (!ended_) {
    scanned += scanner.take(input_.window().substr(scanned));
    if (scanned > kMaxRecordBytes) return skip_long_row(scanner, scanned);
    if (scanner.state() == RowScanner::State::broken) return row_without_quotes();
    if (scanner.state() == RowScanner::State::ended) return row_of(scanned);
    if (!input_.grow()) return end_of_input(scanner);
  }
  return std::nullopt;
}

CsvSource::Row CsvSource::row_of(std::size_t length) {
  const Decoded text = to_utf8(input_.window().substr(0, length));
  Row row{cells_of(text.text, delimiter_), std::nullopt, text.repaired};
  take_lines(length);
  return row;
}

/// The first line alone, for what stood there was no quoting: taken if its cells are as many as there are names.
CsvSource::Row CsvSource::row_without_quotes() {
  while (input_.window().find('\n') == std::string_view::npos && input_.grow()) continue;
  const std::string_view line = first_line(input_.window());
  const Decoded text = to_utf8(line);
  Row row{cells_without_quotes(text.text, delimiter_), std::nullopt, text.repaired};
  if (width_ > 0 && row.cells.size() != width_)
    row.reject = Reject{where(), RejectReason::broken_record, "a quote is not closed where its cell ends"};
  take_lines(std::min(line.size() + 1, input_.window().size()));
  return row;
}

CsvSource::Row CsvSource::skip_long_row(RowScanner scanner, std::size_t scanned) {
  take_lines(scanned);
  while (scanner.state() != RowScanner::State::ended && scanner.state() != RowScanner::State::broken) {
    if (input_.window().empty() && !input_.grow()) break;
    take_lines(scanner.take(input_.window()));
  }
  return {{}, too_long(where())};
}

std::optional<CsvSource::Row> CsvSource::end_of_input(const RowScanner& scanner) {
  const auto damage = input_.damage();
  if (!damage && scanner.state() == RowScanner::State::quoted) return row_without_quotes();
  ended_ = true;
  if (damage) return Row{{}, Reject{where(), damage->reason, damage->detail}};
  if (input_.window().empty()) return std::nullopt;
  return row_of(input_.window().size());
}

/// Nothing for an empty line.
std::optional<Item> CsvSource::record_of(Row row) const {
  std::vector<std::string>& cells = row.cells;
  const auto is_empty = [](const std::string& cell) { return trim(cell).empty(); };
  if (std::all_of(cells.begin(), cells.end(), is_empty)) return std::nullopt;
  const bool fits =
      cells.size() >= width_ && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(width_), cells.end(), is_empty);
  if (!fits)
    return Reject{where(), RejectReason::broken_record, fmt::format("{} cells under {} names", cells.size(), width_)};
  Record record;
  std::array<bool, kRecordFields> filled{};
  for (const auto& [cell, rank] : columns_) {
    const RecordField field = kFieldNames[rank].field;
    bool& has_value = filled[static_cast<std::size_t>(field)];
    if (has_value || is_empty(cells[cell])) continue;
    has_value = true;
    set_field(record, field, {std::move(cells[cell])});
  }
  record.repaired = row.repaired;
  record.where = where();
  record.form = BodyForm::markup;
  return record;
}

void CsvSource::take_lines(std::size_t bytes) {
  const std::string_view taken = input_.window().substr(0, bytes);
  next_line_ += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
  input_.consume(bytes);
}

std::string CsvSource::where() const { return fmt::format("line {}", line_); }

}  // namespace pressmark::indexer
