// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The options that say in which form a command prints its rows: the same for all that do.

#include <string>

#include "query/commands/commands.h"

namespace CLI {
class App;
}

namespace pressmark::query {

/// What of it a command has. All have --json, --tsv and --html.
struct OutputForms {
  std::string row;      // what a row is: "hit"
  std::string columns;  // of --tsv
  bool ids = false;     // --ids and -0
  bool brief = false;   // --short
  bool svg = false;     // --svg
  bool summary = false;
};

/// At most one form can be asked for.
void add_output_options(CLI::App& command, OutputRequest& request, const OutputForms& forms);

}  // namespace pressmark::query
