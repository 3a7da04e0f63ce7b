// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/completions.h"

#include <CLI/CLI.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::manual {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What both programs have, in small.
CommandEntry sample() {
  CLI::App app("asks", "pm-ask");
  app.add_option("--archive", "the archive's directory")->type_name("DIR")->expected(1);
  CLI::App* const search = app.add_subcommand("search", "it's ranked");
  static std::vector<std::string> words;
  static std::string order;
  static bool json = false;
  search->add_option("QUERY", words, "words")->required();
  search->add_option("-s,--sort", order, "which first")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"relevance", "date"}));
  search->add_option_group("Output", "one of these")->add_flag("--json", json, "as JSON");
  app.add_subcommand("config", "settings")->add_subcommand("show", "each");
  app.add_subcommand("secret", "")->group("");
  return command_tree(app);
}

TEST(CommandTree, HasWhatIsDeclared) {
  const CommandEntry tree = sample();
  ASSERT_EQ(tree.commands.size(), 2U);  // without the hidden one
  const CommandEntry& search = tree.commands[0];
  ASSERT_EQ(search.positionals.size(), 1U);
  EXPECT_EQ(search.positionals[0].value, "QUERY");
  EXPECT_TRUE(search.positionals[0].required);
  EXPECT_TRUE(search.positionals[0].repeated);
  ASSERT_EQ(search.options.size(), 2U);  // with that of the group
  EXPECT_THAT(search.options[0].names, testing::ElementsAre("-s", "--sort"));
  EXPECT_EQ(search.options[0].value, "ORDER");
  EXPECT_THAT(search.options[0].choices, testing::ElementsAre("relevance", "date"));
  EXPECT_EQ(search.options[1].value, "");
  EXPECT_EQ(tree.commands[1].commands[0].name, "show");
}

TEST(Completions, OfBash) {
  const std::string script = bash_completion(sample());
  EXPECT_THAT(script, HasSubstr("complete -F _pm_ask pm-ask\n"));
  EXPECT_THAT(script, HasSubstr("    search | '') options='-h --help --archive -s --sort --json' ;;\n"));
  EXPECT_THAT(
      script,
      HasSubstr("    -s | --sort) mapfile -t COMPREPLY < <(compgen -W 'relevance date' -- \"$word\"); return 0 ;;\n"));
  EXPECT_THAT(script, HasSubstr("    --archive) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return 0 ;;\n"));
  EXPECT_THAT(script, HasSubstr("    config) mapfile -t COMPREPLY < <(compgen -W 'show' -- \"$word\") ;;\n"));
  EXPECT_THAT(script, Not(HasSubstr("secret")));
}

TEST(Completions, OfZsh) {
  const std::string script = zsh_completion(sample());
  EXPECT_THAT(script, testing::StartsWith("#compdef pm-ask\n"));
  EXPECT_THAT(script, HasSubstr("    '--archive[the archive'\\''s directory]:DIR:_files -/'\n"));
  EXPECT_THAT(script, HasSubstr("        '--sort[which first]:ORDER:(relevance date)'\n"));
  EXPECT_THAT(script, HasSubstr("    'search:it'\\''s ranked'\n"));
}

TEST(Completions, OfFish) {
  const std::string script = fish_completion(sample());
  EXPECT_THAT(
      script,
      HasSubstr(
          "complete -c pm-ask -l archive -x -a '(__fish_complete_directories)' -d 'the archive\\'s directory'\n"));
  EXPECT_THAT(script, HasSubstr("complete -c pm-ask -n __fish_use_subcommand -a search -d 'it\\'s ranked'\n"));
  EXPECT_THAT(
      script,
      HasSubstr("complete -c pm-ask -n '__fish_seen_subcommand_from search; or __fish_use_subcommand' -s s -l sort -x "
                "-a 'relevance date' -d 'which first'\n"));
}

}  // namespace
}  // namespace pressmark::manual
