// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "manual/completions.h"

namespace pressmark::manual {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string option_line(const std::string& start, const OptionEntry& option) {
  std::string line = start;
  for (const std::string& name : option.names)
    line += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2)) : fmt::format(" -s {}", name.substr(1));
  if (!option.choices.empty())
    line += fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(option.choices, " "))));
  else if (option.value == "DIR")
    line += " -x -a '(__fish_complete_directories)'";
  else if (!option.value.empty())
    line += " -x";
  return line + " -d " + quoted(option.help) + '\n';
}

}  // namespace

std::string fish_completion(const CommandEntry& program) {
  const std::string start = "complete -c " + program.name;
  std::string out = fmt::format("# fish completion of {}; generated, do not edit\n", program.name);
  for (const OptionEntry& option : program.options) out += option_line(start, option);
  bool unnamed = true;
  for (const CommandEntry& command : program.commands) {
    out += fmt::format("{} -n __fish_use_subcommand -a {} -d {}\n", start, command.name, quoted(command.help));
    std::string when = fmt::format("__fish_seen_subcommand_from {}", command.name);
    const bool query = takes_a_query(command);
    if (query && unnamed) when += "; or __fish_use_subcommand";
    for (const OptionEntry& option : command.options) out += option_line(start + " -n " + quoted(when), option);
    if (query)
      out +=
          fmt::format("{} -n {} -f -a '(pressmark complete -- (commandline -ct) 2>/dev/null)'\n", start, quoted(when));
    for (const CommandEntry& below : command.commands)
      out += fmt::format("{} -n {} -f -a {} -d {}\n", start, quoted(when), below.name, quoted(below.help));
    unnamed = unnamed && !query;
  }
  return out;
}

}  // namespace pressmark::manual
