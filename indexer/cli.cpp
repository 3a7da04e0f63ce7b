// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/source/formats.h"
#include "storage/base/error.h"
#include "storage/config/config.h"

#ifndef PRESSMARK_VERSION
#error "PRESSMARK_VERSION comes from the build"
#endif

namespace pressmark::indexer {
namespace {

constexpr const char* kName = "pressmark-index";
constexpr const char* kSummary = "keeps an archive of news articles for pressmark to search";

constexpr const char* kExamples = R"(
Examples:
  pressmark-index add --archive news articles/*.jsonl.gz    take what is new or changed into ./news
  zcat dump.jsonl.gz | pressmark-index add -                from standard input
  pressmark-index extract page.txt                          what would be stored, as JSON lines
  pressmark-index why https://example.org/story             what became of it, when and why
  pressmark-index verify news --deep                        do catalog and index agree?

The archive is --archive DIR, else $PRESSMARK_ARCHIVE, else the config file's, else ./archive, else
$XDG_DATA_HOME/pressmark/archive. pressmark-index config show tells what is settled, and where.
Exit status: 0 done, 2 error, 3 done with rejects, 4 archive locked, 5 rebuild needed, 130 or 143 stopped by a signal.)";

/// All that the arguments can say; each command reads its part.
struct Arguments {
  storage::Config config{storage::ConfigFiles{}};
  ArchiveOptions archive;
  InputOptions inputs;
  Verbosity verbosity;
  std::vector<std::string> names;
  std::size_t limit = 20;
  bool deep = false;
  long lock_wait = 0;
};

const std::map<std::string, DateOrder> kDateOrders{
    {"mdy", DateOrder::mdy}, {"dmy", DateOrder::dmy}, {"ymd", DateOrder::ymd}};

std::string format_help() {
  std::string help = "read every input as this format:";
  for (const Format& format : formats()) {
    if (format.open != nullptr) help.append(" ").append(format.name);
  }
  return help;
}

void add_input_options(CLI::App& command, Arguments& arguments) {
  command.add_option("PATH", arguments.inputs.paths, "files, folders, or - for standard input")->required();
  command.add_option("--format", arguments.inputs.format, format_help())->type_name("F");
  command.add_option("--source", arguments.inputs.source, "publisher of every article")->type_name("NAME");
  command.add_option("--date-order", arguments.inputs.date_order, "how dates of three bare numbers are written")
      ->type_name("mdy|dmy|ymd")
      ->transform(CLI::Transformer(kDateOrders, CLI::ignore_case));
  command.add_flag("--strict-dates", arguments.inputs.strict_dates,
                   "leave undated what only a guess could date: unclear order, two-digit year, URL, text, file time");
  command.add_flag("--quiet", arguments.verbosity.quiet, "say nothing but errors");
  command.add_flag("--verbose", arguments.verbosity.verbose, "say each reject and each file passed over");
}

void add_lock_wait(CLI::App& command, Arguments& arguments) {
  command.add_option("--lock-wait", arguments.lock_wait, "seconds to wait for another writer")
      ->check(CLI::NonNegativeNumber)
      ->type_name("SECONDS");
}

void add_no_entities(CLI::App& command, Arguments& arguments, const char* help) {
  command.add_flag_callback(
      "--no-entities", [&arguments] { arguments.inputs.entities = false; }, help);
}

/// `verify ./news` is `verify --archive ./news`.
void add_archive_argument(CLI::App& command, Arguments& arguments) {
  command.add_option("ARCHIVE", arguments.archive.directory, "the archive's directory");
}

using Command = std::function<int()>;

CLI::App* declare(CLI::App& app, const char* name, const char* help, Command& chosen, Command command) {
  CLI::App* const declared = app.add_subcommand(name, help);
  declared->fallthrough();
  declared->final_callback([&chosen, command = std::move(command)] { chosen = command; });
  return declared;
}

// What is stated of format, source and dates can make something else of an input that has not changed. What stands in
// a config file made the same of it before.
bool states_how_to_read(const CLI::App& adding) {
  const std::array options{"--format", "--source", "--date-order", "--strict-dates"};
  return std::any_of(options.begin(), options.end(), [&adding](const char* name) { return adding.count(name) > 0; });
}

void declare_input_commands(CLI::App& app, Arguments& all, Command& chosen) {
  CLI::App* const adding = declare(app, "add", "take articles into the archive, which is made where there is none",
                                   chosen, [&all] { return add(all.archive, all.inputs, all.verbosity); });
  add_input_options(*adding, all);
  adding->add_flag("--reread", all.inputs.reread, "read inputs too that have not changed since they were read");
  adding->parse_complete_callback([&all, adding] { all.inputs.reread |= states_how_to_read(*adding); });
  add_no_entities(*adding, all, "do not look for whom and what the articles name");
  add_lock_wait(*adding, all);
  add_input_options(*declare(app, "extract", "print what would be stored, one JSON object a line; touches no archive",
                             chosen, [&all] { return extract(all.inputs, all.verbosity); }),
                    all);
}

void declare_ledger_commands(CLI::App& app, Arguments& all, Command& chosen) {
  declare(app, "why", "what became of a URL, a path or an article's number", chosen,
          [&all] { return why(all.archive, all.names); })
      ->add_option("WHAT", all.names, "URL, path (or its end), identity or number")
      ->required();
  declare(app, "runs", "the last runs and what they did", chosen, [&all] { return runs(all.archive, all.limit); })
      ->add_option("--limit", all.limit, "at most so many")
      ->capture_default_str();
}

void declare_entity_commands(CLI::App& app, Arguments& all, Command& chosen) {
  CLI::App* const entity = app.add_subcommand("entity", "put right which names are one, for good");
  entity->fallthrough();
  entity->require_subcommand(1);
  const auto declare_one = [&](const char* name, const char* help, Command command, const char* second) {
    CLI::App* const declared = declare(*entity, name, help, chosen, std::move(command));
    declared->add_option("NAME", all.names, "as articles have it; person:NAME, org:NAME, place:NAME to be exact")
        ->required()
        ->type_name(second)
        ->expected(second[0] == '\0' ? 1 : 2);
    add_lock_wait(*declared, all);
  };
  declare_one(
      "merge", "all names of the first are names of the second",
      [&all] { return merge_entities(all.archive, all.names[0], all.names[1]); }, "OTHER");
  declare_one(
      "split", "a name stands for itself again", [&all] { return split_entity(all.archive, all.names[0]); }, "");
  declare_one(
      "rename", "show an entity by another title; an empty one: by its own name",
      [&all] { return rename_entity(all.archive, all.names[0], all.names[1]); }, "TITLE");
}

void declare_upkeep_commands(CLI::App& app, Arguments& all, Command& chosen) {
  CLI::App* const removing = declare(app, "remove", "take articles out of the archive", chosen,
                                     [&all] { return remove(all.archive, all.names); });
  removing->add_option("ARTICLE", all.names, "number, URL or identity")->required();
  CLI::App* const rebuilding = declare(app, "rebuild", "build the index anew from the catalog alone", chosen,
                                       [&all] { return rebuild(all.archive, all.inputs.entities); });
  add_no_entities(*rebuilding, all, "take whom and what articles name out of the archive");
  CLI::App* const compacting =
      declare(app, "compact", "rewrite the index without slack", chosen, [&all] { return compact(all.archive); });
  CLI::App* const verifying = declare(app, "verify", "check that catalog and index agree", chosen,
                                      [&all] { return verify(all.archive, all.deep); });
  verifying->add_flag("--deep", all.deep, "compare every document with its article");
  for (CLI::App* const command : {rebuilding, compacting, verifying}) add_archive_argument(*command, all);
  for (CLI::App* const command : {removing, rebuilding, compacting}) add_lock_wait(*command, all);
}

/// The standing values of options, before the command line is read.
void apply_settings(Arguments& all) {
  for (const std::string& warning : all.config.warnings()) fmt::print(stderr, "pressmark-index: {}\n", warning);
  all.archive.directory = all.config.text("archive").value_or("");
  if (const auto order = all.config.text("date-order")) all.inputs.date_order = kDateOrders.at(*order);
  all.inputs.strict_dates = all.config.flag("strict-dates");
  all.lock_wait = static_cast<long>(all.config.number("lock-wait").value_or(0));
}

int show_config(Arguments& all, const CLI::App& app) {
  if (app.count("--archive") > 0) all.config.state(*storage::find_setting("archive"), all.archive.directory);
  fmt::print("{}", storage::describe(all.config, storage::Program::indexer));
  return kExitDone;
}

void declare_config(CLI::App& app, Arguments& all, Command& chosen) {
  CLI::App* const config = declare(app, "config", "what is settled before the command line is read", chosen,
                                   [&all, &app] { return show_config(all, app); });
  config->require_subcommand(1);
  config->add_subcommand("show", "each setting with its value and where it comes from")->fallthrough();
}

void declare_program(CLI::App& app, Arguments& all, Command& chosen) {
  app.set_version_flag("--version", "pressmark-index " PRESSMARK_VERSION);
  app.footer(kExamples);
  app.require_subcommand(1);
  app.add_option("--archive", all.archive.directory, "the archive's directory")->type_name("DIR");
  declare_input_commands(app, all, chosen);
  declare_ledger_commands(app, all, chosen);
  declare_entity_commands(app, all, chosen);
  declare_upkeep_commands(app, all, chosen);
  declare_config(app, all, chosen);
}

}  // namespace

int run(int argc, const char* const* argv) {
  Arguments arguments;
  arguments.config = storage::Config();
  apply_settings(arguments);
  Command chosen;
  CLI::App app(kSummary, kName);
  declare_program(app, arguments, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitDone : kExitError;
  }
  arguments.archive.lock_wait = std::chrono::seconds(arguments.lock_wait);
  return chosen();
}

void visit_command_tree(const std::function<void(const CLI::App&)>& visit) {
  Arguments arguments;
  Command chosen;
  CLI::App app(kSummary, kName);
  declare_program(app, arguments, chosen);
  visit(app);
}

int exit_status_of(const std::exception& error) {
  if (dynamic_cast<const LockedError*>(&error) != nullptr) return kExitLocked;
  if (dynamic_cast<const RebuildNeeded*>(&error) != nullptr) return kExitRebuildNeeded;
  return kExitError;
}

}  // namespace pressmark::indexer
