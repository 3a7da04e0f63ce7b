// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/completions.h"

#include <algorithm>

namespace pressmark::manual {

bool takes_a_query(const CommandEntry& command) {
  return std::any_of(command.positionals.begin(), command.positionals.end(),
                     [](const OptionEntry& positional) { return positional.value == "QUERY"; });
}

std::string function_name(const CommandEntry& program) {
  std::string name = program.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

}  // namespace pressmark::manual
