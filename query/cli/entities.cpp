// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <CLI/CLI.hpp>

#include "query/cli/command.h"

namespace pressmark::query {

void declare_entities(CLI::App& command, Requests& all) {
  const std::map<std::string, EntityKind> kinds{
      {"person", EntityKind::person}, {"org", EntityKind::organisation}, {"place", EntityKind::place}};
  command.add_option("NAME", all.entities.name, "one, by any of its names; without it: those that most articles name");
  command
      .add_option_function<std::string>(
          "--kind", [&all, kinds](const std::string& kind) { all.entities.kind = kinds.at(kind); }, "of these alone")
      ->type_name("person|org|place")
      ->check(CLI::IsMember(kinds));
  command.add_option("-n,--limit", all.entities.limit, "at most so many")->capture_default_str();
  command.add_flag("--json", all.entities.json, "as a JSON object a line");
}

}  // namespace pressmark::query
