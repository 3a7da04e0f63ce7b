// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/command_tree.h"

#include <CLI/CLI.hpp>

namespace pressmark::manual {
namespace {

// CLI11 writes a type as NAME:{choice,choice}, or with its range.
std::vector<std::string> choices_in(const std::string& type) {
  std::vector<std::string> choices;
  const std::size_t open = type.find('{');
  if (open == std::string::npos) return choices;
  std::size_t begin = open + 1;
  const std::size_t end = type.find('}', begin);
  while (begin < end) {
    const std::size_t comma = std::min(type.find(',', begin), end);
    const std::string choice = type.substr(begin, comma - begin);
    choices.push_back(choice.substr(0, choice.find("->")));
    begin = comma + 1;
  }
  return choices;
}

std::string value_name(const std::string& type) {
  const std::string name = type.substr(0, type.find_first_of(": "));
  return name == "UINT" || name == "INT" ? "N" : name;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  for (const std::string& name : option.get_snames()) entry.names.push_back('-' + name);
  for (const std::string& name : option.get_lnames()) entry.names.push_back("--" + name);
  const bool takes_a_value = option.get_items_expected_max() > 0;
  if (entry.names.empty())
    entry.value = option.get_name(true);
  else if (takes_a_value)
    entry.value = value_name(option.get_type_name());
  if (takes_a_value) entry.choices = choices_in(option.get_type_name());
  entry.help = option.get_description();
  entry.required = option.get_required();
  entry.repeated = option.get_items_expected_max() > 1;
  return entry;
}

// An option group is an application without a name. Each asks for help, as the program does.
void add(const CLI::App& app, CommandEntry& entry) {
  for (const CLI::Option* const option : app.get_options()) {
    const bool said_above = app.get_parent() != nullptr && option == app.get_help_ptr();
    if (option->get_group().empty() || said_above) continue;
    OptionEntry added = entry_of(*option);
    (added.names.empty() ? entry.positionals : entry.options).push_back(std::move(added));
  }
  for (const CLI::App* const command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name().empty())
      add(*command, entry);
    else if (!command->get_group().empty())
      entry.commands.push_back(command_tree(*command));
  }
}

}  // namespace

CommandEntry command_tree(const CLI::App& app) {
  CommandEntry entry;
  entry.name = app.get_name();
  entry.help = app.get_description();
  add(app, entry);
  return entry;
}

}  // namespace pressmark::manual
