// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/command.h"

namespace pressmark::query {

void declare_config(CLI::App& command, Requests&) {
  command.add_subcommand("show", "each setting with its value and where it comes from")->fallthrough();
  command.require_subcommand(1);
}

int run_config(Requests& all) {
  write_output(storage::describe(all.config, storage::Program::query));
  return 0;
}

}  // namespace pressmark::query
