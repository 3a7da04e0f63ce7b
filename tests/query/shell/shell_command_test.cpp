// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/shell_command.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

TEST(ShellCommand, IsOneOnlyWhereWhatFollowsIsWhatItTakes) {
  struct Case {
    const char* line;
    const char* command;  // empty: a query
    const char* argument;
    const char* meant;
  };
  const std::vector<Case> cases{
      {"open 3", "open", "3", ""},
      {"  o   #4711 ", "open", "#4711", ""},
      {"open source software", "", "open source software", "open"},
      {"o", "", "o", ""},
      {"next", "next", "", ""},
      {"next year", "", "next year", "next"},
      {"p", "previous", "", ""},
      {"sort date", "sort", "date", ""},
      {"sort by date", "", "sort by date", "sort"},
      {"narrow source:bbc putin", "narrow", "source:bbc putin", ""},
      {"narrow", "", "narrow", "narrow"},
      {"save as a b.json", "save", "as a b.json", ""},
      {"save the whales", "", "save the whales", "save"},
      {"save as ", "", "save as", "save"},
      {"search next", "search", "next", ""},
      {"kazakhstan", "", "kazakhstan", ""},
      {"", "", "", ""},
  };
  for (const Case& row : cases) {
    const ReadLine read = read_line(row.line, shell_commands());
    EXPECT_EQ(read.command == nullptr ? "" : read.command->name, row.command) << row.line;
    EXPECT_EQ(read.argument, row.argument) << row.line;
    EXPECT_EQ(read.meant == nullptr ? "" : read.meant->name, row.meant) << row.line;
  }
}

TEST(ShellCommand, NamesAreDistinct) {
  std::set<std::string_view> names;
  std::size_t count = 0;
  for (const ShellCommand& command : shell_commands())
    for (const std::string_view name : {command.name, command.shortcut}) {
      if (name.empty()) continue;
      names.insert(name);
      ++count;
    }
  EXPECT_EQ(names.size(), count);
}

}  // namespace
}  // namespace pressmark::query
