// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A program's command line as values: what man pages and completions are written from, so that they cannot lag behind
// it.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace pressmark::manual {

struct OptionEntry {
  std::vector<std::string> names;    // with their dashes, short ones first; empty: a positional
  std::string value;                 // what it takes, as DIR; empty: nothing
  std::vector<std::string> choices;  // all values it takes, where they are few
  std::string help;
  bool required = false;
  bool repeated = false;  // a positional that takes several
};

struct CommandEntry {
  std::string name;
  std::string help;
  std::vector<OptionEntry> options;
  std::vector<OptionEntry> positionals;
  std::vector<CommandEntry> commands;  // without hidden ones
};

[[nodiscard]] CommandEntry command_tree(const CLI::App& app);

}  // namespace pressmark::manual
