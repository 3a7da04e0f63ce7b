// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/commands/answer.h"

#include <fmt/format.h>

#include "query/present/html_page.h"
#include "query/present/pager.h"
#include "query/present/sanitizer.h"
#include "storage/base/file.h"

namespace pressmark::query {
namespace {

constexpr std::string_view kStandardOutput = "-";

std::string lines(const std::vector<std::string>& notes) {
  std::string out;
  for (const std::string& note : notes) out += sanitized_line(note) + '\n';
  return out;
}

void write_text(const Answer& answer, const Terminal& terminal, const std::string& pager) {
  if (!terminal.interactive) {
    write_output(answer.rows);
    write_notes(answer.count + lines(answer.notes));
    return;
  }
  page_output(fmt::format("{}{}{}", answer.rows, answer.rows.empty() ? "" : "\n", answer.count), pager);
  write_notes(lines(answer.notes));
}

}  // namespace

void write_answer(const OutputRequest& request, const Answer& answer, const Terminal& terminal) {
  if (request.format == Format::text || request.format == Format::brief)
    return write_text(answer, terminal, request.pager);
  if (request.file.empty() || request.file == kStandardOutput) {
    page_output(answer.rows, request.pager);
  } else {
    write_all(create_file(request.file), answer.rows, request.file);
  }
  write_notes(lines(answer.notes));
}

std::vector<std::string> page_notes(std::string_view count, const std::vector<std::string>& notes) {
  std::vector<std::string> all{std::string(count.substr(0, count.find('\n')))};
  all.insert(all.end(), notes.begin(), notes.end());
  return all;
}

std::string table_page(const std::string& title, const Table& table, const std::vector<std::string>& notes) {
  return html_page(title, table_html(table), notes);
}

sys_days today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

}  // namespace pressmark::query
