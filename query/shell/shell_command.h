// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be typed in the shell besides a query. A line is a command only where what follows its name is what the
// command takes: `open 3` is one, `open source software` is a query.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pressmark::query {

class Shell;

enum class Takes : std::uint8_t {
  nothing,
  hit,    // a rank, or an article's number after #
  order,  // relevance or date
  words,  // anything
  file,   // "as NAME"
};

struct ShellCommand {
  std::string_view name;
  std::string_view shortcut;  // empty: none
  Takes takes;
  std::string_view help;
  void (*run)(Shell& shell, std::string_view argument);
};

/// In the order `help` lists them.
[[nodiscard]] std::span<const ShellCommand> shell_commands();

struct ReadLine {
  const ShellCommand* command = nullptr;  // nullptr: the line is a query
  std::string_view argument{};            // of the line
  const ShellCommand* meant = nullptr;    // the query begins as this command does
};
[[nodiscard]] ReadLine read_line(std::string_view line, std::span<const ShellCommand> commands);

/// "sort relevance|date".
[[nodiscard]] std::string usage(const ShellCommand& command);

/// White space at both ends gone.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace pressmark::query
