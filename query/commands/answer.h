// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How every command that prints rows hands them over.

#include <string>
#include <string_view>
#include <vector>

#include "query/commands/commands.h"
#include "query/present/table.h"

namespace pressmark::query {

struct Answer {
  std::string rows;                  // as request.format has them
  std::string count;                 // of text for a person: the line that says how many there are
  std::vector<std::string> notes{};  // plain text, a line each
};

/// Rows go to standard output, or to request.file where the format is one of a file. Of text for a person the count
/// goes below the rows on a terminal, else to standard error, as all notes do.
void write_answer(const OutputRequest& request, const Answer& answer, const Terminal& terminal);

/// The notes of a page: there the line that says how many there are is one of them.
[[nodiscard]] std::vector<std::string> page_notes(std::string_view count, const std::vector<std::string>& notes);

/// A table as a page of its own, `title` being plain text.
[[nodiscard]] std::string table_page(const std::string& title, const Table& table,
                                     const std::vector<std::string>& notes);

/// By the clock, in UTC.
[[nodiscard]] sys_days today();

}  // namespace pressmark::query
