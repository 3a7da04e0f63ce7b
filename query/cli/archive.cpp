// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that tell of the archive itself.
#include <CLI/CLI.hpp>

#include "query/arguments.h"
#include "query/cli/command.h"
#include "query/cli/output.h"

namespace pressmark::query {

void declare_stats(CLI::App& command, Requests& all) {
  command.add_flag("--json", all.archive.json, "as a JSON object");
}

void declare_sources(CLI::App& command, Requests& all) {
  command.add_option("NAME", all.words, "those with these words in their names; else all");
  add_output_options(command, all.sources,
                     {.row = "source", .columns = "name, count, undated ones, first and last day, and gaps"});
}

int run_sources(Requests& all) {
  all.sources.name = query_text(all.words);
  return run_with<&Requests::sources, sources>(all);
}

}  // namespace pressmark::query
