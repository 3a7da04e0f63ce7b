// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/shell_command.h"

#include <algorithm>

#include <fmt/format.h>

namespace pressmark::query {
namespace {

constexpr std::string_view kSpace = " \t\n\r";
constexpr std::string_view kAs = "as ";

bool is_hit(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  return !text.empty() && text.size() <= 9 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_taken(Takes takes, std::string_view argument) {
  switch (takes) {
    case Takes::nothing:
      return argument.empty();
    case Takes::hit:
      return is_hit(argument);
    case Takes::order:
      return argument == "relevance" || argument == "date";
    case Takes::words:
      return !argument.empty();
    case Takes::file:
      break;
  }
  return argument.starts_with(kAs) && !trimmed(argument.substr(kAs.size())).empty();
}

std::string_view argument_name(Takes takes) {
  switch (takes) {
    case Takes::nothing:
      break;
    case Takes::hit:
      return " N|#ID";
    case Takes::order:
      return " relevance|date";
    case Takes::words:
      return " QUERY";
    case Takes::file:
      return " as FILE";
  }
  return "";
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

ReadLine read_line(std::string_view line, std::span<const ShellCommand> commands) {
  line = trimmed(line);
  const std::string_view name = line.substr(0, line.find_first_of(kSpace));
  const std::string_view argument = trimmed(line.substr(name.size()));
  const auto command = std::find_if(commands.begin(), commands.end(), [name](const ShellCommand& row) {
    return !name.empty() && (row.name == name || row.shortcut == name);
  });
  if (command == commands.end()) return {nullptr, line};
  if (is_taken(command->takes, argument)) return {&*command, argument};
  return {nullptr, line, command->name == name ? &*command : nullptr};
}

std::string usage(const ShellCommand& command) {
  return fmt::format("{}{}", command.name, argument_name(command.takes));
}

}  // namespace pressmark::query
