// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/shell.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "query/cli/command.h"
#include "query/search/field_values.h"
#include "query/shell/completion.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {

void declare_shell(CLI::App&, Requests&) {}

int run_shell(Requests& all) {
  all.opened->emplace(storage::resolve_archive(all.common.archive));
  return Shell(**all.opened, all.common, all.search.options).run();
}

void declare_complete(CLI::App& command, Requests& all) {
  command.add_option("WORD", all.completed, "a word of a query, as far as it is typed");
}

// The shells of the system call this amid a line, where an error has no place.
int run_complete(Requests& all) {
  const auto values = [&all](std::string_view field, std::string_view prefix) {
    all.opened->emplace(storage::resolve_archive(all.common.archive));
    return field_values(**all.opened, field, prefix);
  };
  const Completion found = complete(all.completed, {}, values);
  std::string out;
  for (const std::string& candidate : found.candidates)
    out += fmt::format("{}{}\n", all.completed.substr(0, found.begin), candidate);
  write_output(out);
  return found.candidates.empty() ? 1 : 0;
}

}  // namespace pressmark::query
