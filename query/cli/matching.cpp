// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/matching.h"

#include <CLI/CLI.hpp>

namespace pressmark::query {

void add_matching_options(CLI::App& command, Matching& matching) {
  CLI::Option* const all = command.add_flag_callback(
      "--all", [&matching] { matching = Matching::all; }, "every word must match, however many there are");
  command
      .add_flag_callback(
          "--any", [&matching] { matching = Matching::any; }, "any word is enough")
      ->excludes(all);
}

}  // namespace pressmark::query
