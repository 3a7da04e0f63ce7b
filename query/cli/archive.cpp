// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that tell of the archive itself.
#include <CLI/CLI.hpp>

#include "query/cli/command.h"

namespace pressmark::query {

void declare_stats(CLI::App& command, Requests& all) {
  command.add_flag("--json", all.archive.json, "as a JSON object");
}

void declare_sources(CLI::App& command, Requests& all) {
  command.add_flag("--json", all.archive.json, "a JSON object a source and a line");
}

}  // namespace pressmark::query
