// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/arguments.h"
#include "query/cli/command.h"

namespace pressmark::query {

void declare_explain(CLI::App& command, Requests& all) {
  command.add_option("QUERY", all.words, "as for a search")->required();
  CLI::Option* const every = command.add_flag_callback(
      "--all", [&all] { all.explain.options.matching = Matching::all; }, "every word must match");
  command
      .add_flag_callback(
          "--any", [&all] { all.explain.options.matching = Matching::any; }, "any word is enough")
      ->excludes(every);
  command.add_flag("--json", all.explain.json, "as a JSON object");
}

int run_explain(Requests& all) {
  all.explain.query = query_text(all.words);
  return run_with<&Requests::explain, explain>(all);
}

}  // namespace pressmark::query
