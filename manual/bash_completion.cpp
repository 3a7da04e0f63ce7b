// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "manual/completions.h"

namespace pressmark::manual {
namespace {

// Bash cuts words at colons too, which fields of a query have: so the line is cut here, and what a candidate has up to
// its last colon is taken off again.
constexpr const char* kFrame = R"sh(# bash completion of {program}; generated, do not edit
_{function}() {{
  local line=${{COMP_LINE:0:COMP_POINT}} word command= archive= at options= candidate
  word=${{line##*[[:space:]]}}
  for ((at = 1; at < COMP_CWORD; at++)); do
    [[ ${{COMP_WORDS[at]}} == --archive ]] && archive=${{COMP_WORDS[at + 1]}}
    case ${{COMP_WORDS[at]}} in
      {names}) command=${{COMP_WORDS[at]}}; break ;;
    esac
  done
  COMPREPLY=()
  case ${{COMP_WORDS[COMP_CWORD - 1]}} in
{values}  esac
  case $command in
{options}  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    [[ -z ${{COMPREPLY[*]}} ]] || return 0
  fi
  [[ -n $command ]] || mapfile -t COMPREPLY < <(compgen -W '{words}' -- "$word")
  case $command in
{arguments}  esac
}}
complete -F _{function} {program}
)sh";

constexpr const char* kQuery = R"sh(      while IFS= read -r candidate; do
        candidate=${candidate#"${word%"${word##*:}"}"}
        COMPREPLY+=("$(printf %q "$candidate")")
        [[ $candidate != *: ]] || compopt -o nospace
      done < <(pressmark ${archive:+--archive "$archive"} complete -- "$word" 2>/dev/null) ;;
)sh";

std::string option_words(const CommandEntry& command) {
  std::string words;
  for (const OptionEntry& option : command.options)
    for (const std::string& name : option.names) words += (words.empty() ? "" : " ") + name;
  return words;
}

void add_values(const CommandEntry& command, std::string& out) {
  for (const OptionEntry& option : command.options) {
    if (option.value.empty()) continue;
    const std::string names = fmt::format("{}", fmt::join(option.names, " | "));
    if (!option.choices.empty())
      out += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return 0 ;;\n", names,
                         fmt::join(option.choices, " "));
    else if (option.value == "DIR")
      out += fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return 0 ;;\n", names);
    else
      out += fmt::format("    {}) return 0 ;;\n", names);
  }
}

bool takes_a_path(const CommandEntry& command) {
  return std::any_of(command.positionals.begin(), command.positionals.end(), [](const OptionEntry& positional) {
    return positional.value == "PATH" || positional.value == "ARCHIVE";
  });
}

std::string argument_case(const CommandEntry& command, bool unnamed) {
  const std::string name = unnamed ? command.name + " | ''" : command.name;
  if (takes_a_query(command)) return fmt::format("    {})\n{}", name, kQuery);
  if (takes_a_path(command))
    return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); compopt -o filenames ;;\n", name);
  if (command.commands.empty()) return {};
  std::vector<std::string> below;
  for (const CommandEntry& each : command.commands) below.push_back(each.name);
  return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\") ;;\n", name,
                     fmt::join(below, " "));
}

}  // namespace

std::string bash_completion(const CommandEntry& program) {
  std::vector<std::string> names;
  std::string values;
  std::string options;
  std::string arguments;
  const std::string common = option_words(program);
  add_values(program, values);
  for (const CommandEntry& command : program.commands) {
    const bool unnamed = takes_a_query(command) && names.empty();
    names.push_back(command.name);
    add_values(command, values);
    options += fmt::format("    {}{}) options='{} {}' ;;\n", command.name, unnamed ? " | ''" : "", common,
                           option_words(command));
    arguments += argument_case(command, unnamed);
  }
  return fmt::format(kFrame, fmt::arg("program", program.name), fmt::arg("function", function_name(program)),
                     fmt::arg("names", fmt::format("{}", fmt::join(names, " | "))),
                     fmt::arg("words", fmt::format("{}", fmt::join(names, " "))), fmt::arg("values", values),
                     fmt::arg("options", options), fmt::arg("arguments", arguments));
}

}  // namespace pressmark::manual
