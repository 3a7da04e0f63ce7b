// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "manual/completions.h"

namespace pressmark::manual {
namespace {

constexpr const char* kFrame = R"sh(#compdef {program}
# zsh completion of {program}; generated, do not edit

_{function}_query() {{
  local -a found archive
  (( ${{words[(i)--archive]}} < CURRENT - 1 )) && archive=(--archive ${{words[${{words[(i)--archive]}} + 1]}})
  found=(${{(f)"$(_call_program words pressmark $archive complete -- ${{(q)PREFIX}} 2>/dev/null)"}})
  compadd -S '' -- $found
}}

_{function}_commands() {{
  local -a commands
  commands=(
{commands}  )
  _describe command commands
}}

_{function}() {{
  local -a common
  common=(
{common}  )
  local command=${{words[(r)({names})]}}
  case $command in
{cases}  esac
}}

_{function} "$@"
)sh";

// Within single quotes, and within the brackets of a specification.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'')
      out += "'\\''";
    else if (c == '[' || c == ']' || c == ':')
      out.append("\\").append(1, c);
    else
      out += c;
  }
  return out;
}

std::string action(const OptionEntry& option) {
  if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
  if (option.value == "DIR" || option.value == "ARCHIVE") return "_files -/";
  return option.value == "PATH" ? "_files" : " ";
}

std::string specifications(const CommandEntry& command, const char* indent) {
  std::string out;
  for (const OptionEntry& option : command.options)
    for (const std::string& name : option.names) {
      const std::string takes = option.value.empty() ? "" : fmt::format(":{}:{}", option.value, action(option));
      out += fmt::format("{}'{}[{}]{}'\n", indent, name, quoted(option.help), takes);
    }
  return out;
}

std::string positional(const CommandEntry& command, const std::string& function) {
  if (takes_a_query(command)) return fmt::format("        '*:query:_{}_query'\n", function);
  if (!command.commands.empty()) return fmt::format("        '*:command:({})'\n", command.commands.front().name);
  if (command.positionals.empty()) return {};
  return fmt::format("        '*:{}:{}'\n", command.positionals.front().value, action(command.positionals.front()));
}

std::string case_of(const CommandEntry& command, const std::string& function) {
  std::string out = fmt::format("    {})\n      local -a own\n      own=(\n{}{}      )\n", command.name,
                                specifications(command, "        "), positional(command, function));
  return out + "      _arguments $common $own ;;\n";
}

/// Where no command is named: one may follow, or the words of a query.
std::string unnamed_case(const CommandEntry& program, const std::string& function) {
  const auto query = std::find_if(program.commands.begin(), program.commands.end(), takes_a_query);
  if (query == program.commands.end())
    return fmt::format("    *) _arguments $common '1:command:_{}_commands' ;;\n", function);
  return fmt::format(
      "    *)\n      local -a own\n      own=(\n{}      )\n      _arguments $common $own "
      "'1: :_alternative \"commands\\:command\\:_{}_commands\" \"words\\:query\\:_{}_query\"' "
      "'*:query:_{}_query' ;;\n",
      specifications(*query, "        "), function, function, function);
}

}  // namespace

std::string zsh_completion(const CommandEntry& program) {
  const std::string function = function_name(program);
  std::vector<std::string> names;
  std::string described;
  std::string cases;
  for (const CommandEntry& command : program.commands) {
    names.push_back(command.name);
    described += fmt::format("    '{}:{}'\n", command.name, quoted(command.help));
    cases += case_of(command, function);
  }
  cases += unnamed_case(program, function);
  return fmt::format(kFrame, fmt::arg("program", program.name), fmt::arg("function", function),
                     fmt::arg("commands", described), fmt::arg("common", specifications(program, "    ")),
                     fmt::arg("names", fmt::format("{}", fmt::join(names, "|"))), fmt::arg("cases", cases));
}

}  // namespace pressmark::manual
