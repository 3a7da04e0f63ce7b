// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/command.h"

namespace pressmark::query {

void declare_show(CLI::App& command, Requests& all) {
  command.add_option("ID", all.show.id, "the article's number")->required();
  command.add_flag("--json", all.show.json, "as a JSON object; with --copies and --versions one a line");
  CLI::Option* const versions =
      command.add_flag("--versions", all.show.versions, "its texts over time, instead of the article");
  CLI::Option* const copies =
      command.add_flag("--copies", all.show.copies, "its near copies, and how the text of each differs from the first")
          ->excludes(versions);
  command.add_option("--diff", all.show.diff, "what was edited between two versions: the last two, or these")
      ->type_name("A..B")
      ->expected(0, 1)
      ->excludes(versions)
      ->excludes(copies);
}

}  // namespace pressmark::query
