// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/shell.h"

#include <chrono>
#include <exception>
#include <vector>

#include <fmt/format.h>

#include "query/present/hits_text.h"
#include "query/present/notes.h"
#include "query/present/pager.h"
#include "query/present/sanitizer.h"
#include "query/search/cancellation.h"
#include "query/search/field_values.h"
#include "query/shell/history_file.h"
#include "query/shell/interruption.h"
#include "query/shell/line_editor.h"
#include "query/shell/shell_command.h"
#include "storage/base/error.h"

namespace pressmark::query {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* kPrompt = "pressmark> ";

sys_days today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

long milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const ShellCommand& command : shell_commands()) names.push_back(command.name);
  return names;
}

/// A word cannot be completed where the archive cannot be read; the query that follows will say so.
Completion completed(storage::ArchiveReader& archive, std::string_view line) try {
  return complete(line, command_names(), [&archive](std::string_view field, std::string_view prefix) {
    return field_values(archive, field, prefix);
  });
} catch (const Error&) {
  return {};
}

}  // namespace

Shell::Shell(storage::ArchiveReader& archive, const CommonRequest& common, const SearchOptions& options)
    : archive_(&archive), common_(common), options_(options), searcher_(archive), session_(options.order) {
  common_.archive = archive.folder().directory().string();
  options_.cancelled = &Interruption::flag();
}

int Shell::run() {
  const Interruption interruption;
  const HistoryFile history(history_path());
  LineEditor editor(kPrompt, history.load(), [this](std::string_view line) { return completed(*archive_, line); });
  while (!left_) {
    const auto line = editor.read_line();
    if (!line) break;
    if (trimmed(*line).empty()) continue;
    history.add(*line);
    obey(*line);
  }
  return 0;
}

// One turn: what goes wrong in it ends with it.
void Shell::obey(std::string_view line) {
  Interruption::clear();
  try {
    const ReadLine read = read_line(line, shell_commands());
    if (read.meant != nullptr) write_notes(fmt::format("read as a query; the command is: {}\n", usage(*read.meant)));
    if (read.command != nullptr)
      read.command->run(*this, read.argument);
    else
      ask(read.argument);
  } catch (const SearchCancelled&) {
    write_notes("\ncancelled\n");
  } catch (const std::exception& error) {
    write_notes(fmt::format("{}\n", sanitized_line(error.what())));
  }
}

void Shell::ask(std::string_view query) {
  session_.ask(std::string(query));
  show_view();
}

const View& Shell::view() const {
  if (const View* const view = session_.view()) return *view;
  throw UsageError("nothing has been asked yet: type a query");
}

ResultPage Shell::search(const View& view, std::size_t offset, std::size_t limit) {
  archive_->refresh();
  SearchOptions options = options_;
  options.order = view.order;
  options.limit = limit;
  options.offset = offset;
  return searcher_.search(parse(view.text(), today()).root, options);
}

ResultPage Shell::find(std::size_t limit) { return search(view(), 0, limit); }

void Shell::show_view() {
  const Clock::time_point begin = Clock::now();
  const View& shown = view();
  const ResultPage page = search(shown, (shown.page - 1) * options_.limit, options_.limit);
  session_.note_shown(page, options_.limit);
  std::string out = hits_text(page.hits, detect_terminal(common_.color));
  if (!out.empty()) out += '\n';
  if (shown.title() != shown.query) out += sanitized_line(shown.title()) + ": ";
  out += count_line(page, milliseconds_since(begin));
  for (const std::string& note : notes_of(parse(shown.text(), today()).diagnostics, page)) out += note + '\n';
  page_output(out, common_.pager);
}

}  // namespace pressmark::query
