// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unistd.h>

#include "query/arguments.h"
#include "query/cli/command.h"
#include "query/cli/settings.h"

#ifndef PRESSMARK_VERSION
#error "PRESSMARK_VERSION comes from the build"
#endif

namespace pressmark::query {
namespace {

constexpr int kMisused = 2;
constexpr const char* kName = "pressmark";
constexpr const char* kSummary = "searches an archive of news articles";

constexpr const char* kExamples = R"(Examples:
  pressmark kazakhstan mobilisation          articles with both words, the best first
  pressmark '"partial mobilisation"'         words that stand together, however inflected or spelled
  pressmark draft -avoidance =oil            without a word; a word exactly as written
  pressmark 'draft NEAR/5 russ*'             words close together; words that begin so
  pressmark gas source:bbc,reuters since:2022-09-01
  pressmark explain mobilistaion~            how it was read, and what each part of it finds
  pressmark --sort date --json title:inflation date:2022-09
  pressmark timeline --share inflation       articles over time, as a share of all
  pressmark first "gas leak"                 who wrote first
  pressmark related 4711                     articles that tell of the same
  pressmark batch --topics questions.tsv --trec mine
  pressmark show 4711                        one article, whole
  pressmark show 4711 --copies               its near copies, and what each has added and cut

pressmark search --help lists the options of a search. A word that is also a command goes after search: pressmark search stats.
The archive is --archive DIR, else $PRESSMARK_ARCHIVE, else the config file's, else ./archive, else
$XDG_DATA_HOME/pressmark/archive. pressmark config show tells what is settled, and where.
Alone on a terminal, pressmark opens its shell.
Exit status: 0 found, 1 nothing found, 2 error.
)";

void add_common_options(CLI::App& app, Requests& all) {
  app.add_option("--archive", all.common.archive, "the archive's directory")->type_name("DIR");
  app.add_option_function<std::string>(
         "--color", [&all](const std::string& word) { all.common.color = color_choice(word); },
         "auto (on a terminal, unless $NO_COLOR is set), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_flag_callback(
      "--no-pager", [&all] { all.common.pager.clear(); }, "print long output whole, not through a pager");
}

using Chosen = const Command*;

void declare(CLI::App& app, const Command& command, Requests& all, Chosen& chosen) {
  CLI::App* const declared = app.add_subcommand(std::string(command.name), command.help);
  declared->fallthrough();
  if (*command.help == '\0') declared->group("");
  declared->final_callback([&chosen, &command] { chosen = &command; });
  command.declare(*declared, all);
}

std::vector<CommandWord> command_words() {
  std::vector<CommandWord> words;
  for (const Command& command : commands()) words.push_back({command.name, command.takes_query});
  return words;
}

// Where a command is named first, the others are not needed, and declaring them would be a good part of what reading
// its arguments costs.
void declare_program(CLI::App& app, Requests& all, Chosen& chosen, std::string_view first) {
  app.set_version_flag("-V,--version", "pressmark " PRESSMARK_VERSION);
  app.require_subcommand(0, 1);
  app.footer(kExamples);
  add_common_options(app, all);
  const auto table = commands();
  const auto named =
      std::find_if(table.begin(), table.end(), [first](const Command& command) { return command.name == first; });
  if (named != table.end()) return declare(app, *named, all, chosen);
  for (const Command& command : table) declare(app, command, all, chosen);
}

// CLI11 reads its arguments from the last to the first.
std::vector<std::string> reversed(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
}

// For `config show`.
void note_options(const CLI::App& app, storage::Config& config) {
  for (const storage::Setting& setting : storage::kSettings) {
    const CLI::Option* const option = app.get_option_no_throw(std::string(setting.option));
    if (option == nullptr || option->count() == 0) continue;
    config.state(setting, option->get_expected_max() == 0 ? std::string() : option->results().back());
  }
}

void warn(const storage::Config& config) {
  for (const std::string& warning : config.warnings()) write_notes(fmt::format("pressmark: {}\n", warning));
}

int explain(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() != 0) {
    write_notes(fmt::format("pressmark: {}\nTry pressmark --help\n", error.what()));
    return kMisused;
  }
  const bool version = dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr;
  write_output(version ? fmt::format("{}\n", error.what()) : app.help());
  return 0;
}

}  // namespace

int run(int argc, const char* const* argv, std::optional<storage::ArchiveReader>& archive) {
  Requests requests;
  requests.opened = &archive;
  requests.config = storage::Config();
  warn(requests.config);
  apply_settings(requests.config, requests);
  const std::vector<std::string> arguments = prepare_arguments({argv + 1, argv + argc}, command_words());
  if (auto plain = plain_search(arguments)) {
    if (!plain->archive.empty()) requests.common.archive = std::move(plain->archive);
    requests.words = std::move(plain->words);
    return run_search(requests);
  }
  CLI::App app(kSummary, kName);
  Chosen chosen = nullptr;
  declare_program(app, requests, chosen, arguments.empty() ? std::string_view() : arguments.front());
  try {
    app.parse(reversed(arguments));
  } catch (const CLI::ParseError& error) {
    return explain(app, error);
  }
  note_options(app, requests.config);
  if (chosen != nullptr) return chosen->run(requests);
  if (::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1) return run_shell(requests);
  write_notes(app.help());
  return kMisused;
}

void visit_command_tree(const std::function<void(const CLI::App&)>& visit) {
  Requests requests;
  CLI::App app(kSummary, kName);
  Chosen chosen = nullptr;
  declare_program(app, requests, chosen, {});
  visit(app);
}

}  // namespace pressmark::query
