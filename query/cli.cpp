// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "query/arguments.h"
#include "query/commands/commands.h"

#ifndef PRESSMARK_VERSION
#error "PRESSMARK_VERSION comes from the build"
#endif

namespace pressmark::query {
namespace {

constexpr int kMisused = 2;
constexpr std::size_t kMostHits = 10'000;
constexpr std::size_t kMostPages = 1'000'000;

constexpr const char* kExamples = R"(Examples:
  pressmark kazakhstan mobilisation          articles with both words, the best first
  pressmark '"partial mobilisation"'         words that stand together, however inflected or spelled
  pressmark draft -avoidance =oil            without a word; a word exactly as written
  pressmark 'draft NEAR/5 russ*'             words close together; words that begin so
  pressmark gas source:bbc,reuters since:2022-09-01
  pressmark --sort date --json title:inflation date:2022-09
  pressmark show 4711                        one article, whole
  pressmark show 4711 --copies               its near copies, and what each has added and cut

pressmark search --help lists the options of a search. A word that is also a command goes after search: pressmark search stats.
The archive is --archive DIR, else $PRESSMARK_ARCHIVE, else ./archive, else $XDG_DATA_HOME/pressmark/archive.
Exit status: 0 found, 1 nothing found, 2 error.
)";

/// All that the arguments can say; each command reads its part.
struct Requests {
  CommonRequest common;
  SearchRequest search;
  std::vector<std::string> words;
  std::size_t page = 1;
  ShowRequest show;
  ArchiveRequest archive;
  std::optional<storage::ArchiveReader>* opened = nullptr;
};

using Command = std::function<int(Requests&)>;

constexpr std::array<std::string_view, 4> kCommands{"search", "show", "stats", "sources"};

ColorChoice color_choice(std::string_view word) {
  if (word == "always") return ColorChoice::always;
  return word == "never" ? ColorChoice::never : ColorChoice::automatic;
}

void add_common_options(CLI::App& app, Requests& all) {
  app.add_option("--archive", all.common.archive, "the archive's directory")->type_name("DIR");
  app.add_option_function<std::string>(
         "--color", [&all](const std::string& word) { all.common.color = color_choice(word); },
         "auto (on a terminal, unless $NO_COLOR is set), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

CLI::App& declare(CLI::App& app, std::string_view name, const char* help, Command& chosen, Command command) {
  CLI::App* const declared = app.add_subcommand(std::string(name), help);
  declared->fallthrough();
  declared->final_callback([&chosen, command = std::move(command)] { chosen = command; });
  return *declared;
}

template <class Request, class Function>
Command running(Request Requests::*request, Function function) {
  return [request, function](Requests& all) {
    static_cast<CommonRequest&>(all.*request) = all.common;
    return function(all.*request);
  };
}

void add_order_options(CLI::App& command, SearchOptions& options, std::size_t& page) {
  command.add_option("-n,--limit", options.limit, "hits on a page")->check(CLI::Range(std::size_t{1}, kMostHits));
  command.add_option("--page", page, "which page")->check(CLI::Range(std::size_t{1}, kMostPages));
  command
      .add_option_function<std::string>(
          "--sort",
          [&options](const std::string& by) { options.order = by == "date" ? Order::date : Order::relevance; },
          "relevance, or date: the newest first")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"relevance", "date"}));
  command.add_flag("--copies", options.copies,
                   "near copies of one text as hits of their own, not the best of them alone");
  CLI::Option* const all = command.add_flag_callback(
      "--all", [&options] { options.matching = Matching::all; }, "every word must match, however many there are");
  command
      .add_flag_callback(
          "--any", [&options] { options.matching = Matching::any; }, "any word is enough")
      ->excludes(all);
}

void add_format_options(CLI::App& command, SearchRequest& request) {
  CLI::App* const formats = command.add_option_group("Output", "one of these, else text for a person");
  formats->require_option(0, 1);
  const auto add = [&](const char* name, Format format, const char* help) {
    formats->add_flag_callback(
        name, [&request, format] { request.format = format; }, help);
  };
  add("--json", Format::json, "a JSON object a hit and a line");
  add("--tsv", Format::tsv, "number, score, date, source, title, URL and snippet, parted by tabs");
  add("--ids", Format::ids, "the articles' numbers");
  command.add_flag("--summary", request.summary, "with --json: a last line with the count of matches");
  command.add_flag("-0", request.null_terminated, "with --ids: end each with a zero byte, for xargs -0");
}

int run_search(Requests& all) {
  static_cast<CommonRequest&>(all.search) = all.common;
  all.search.query = query_text(all.words);
  all.search.options.offset = (all.page - 1) * all.search.options.limit;
  return search(all.search, *all.opened);
}

void declare_search(CLI::App& app, Requests& all, Command& chosen) {
  CLI::App& command =
      declare(app, "search", "ranked hits with snippets (the command where none is named)", chosen, run_search);
  command.add_option("QUERY", all.words, "words, \"phrases\", fields: see the examples")->required();
  add_order_options(command, all.search.options, all.page);
  add_format_options(command, all.search);
}

void declare_others(CLI::App& app, Requests& all, Command& chosen) {
  CLI::App& showing = declare(app, "show", "one article, whole", chosen, running(&Requests::show, show));
  showing.add_option("ID", all.show.id, "the article's number")->required();
  showing.add_flag("--json", all.show.json, "as a JSON object; with --copies and --versions one a line");
  CLI::Option* const listing_versions =
      showing.add_flag("--versions", all.show.versions, "its texts over time, instead of the article");
  CLI::Option* const listing_copies =
      showing.add_flag("--copies", all.show.copies, "its near copies, and how the text of each differs from the first")
          ->excludes(listing_versions);
  showing.add_option("--diff", all.show.diff, "what was edited between two versions: the last two, or these")
      ->type_name("A..B")
      ->expected(0, 1)
      ->excludes(listing_versions)
      ->excludes(listing_copies);
  const Command stating = running(&Requests::archive, stats);
  const Command listing = running(&Requests::archive, sources);
  declare(app, "stats", "what the archive holds", chosen, stating)
      .add_flag("--json", all.archive.json, "as a JSON object");
  declare(app, "sources", "each source with its articles, first and last day", chosen, listing)
      .add_flag("--json", all.archive.json, "a JSON object a source and a line");
}

// Of the other commands a search needs none, and declaring them would be a good part of what reading its arguments
// costs.
void declare_program(CLI::App& app, Requests& all, Command& chosen, bool search_alone) {
  app.set_version_flag("-V,--version", "pressmark " PRESSMARK_VERSION);
  app.require_subcommand(0, 1);
  app.footer(kExamples);
  add_common_options(app, all);
  declare_search(app, all, chosen);
  if (!search_alone) declare_others(app, all, chosen);
}

// CLI11 reads its arguments from the last to the first.
std::vector<std::string> reversed(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());
  return arguments;
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
  const std::vector<std::string> arguments = prepare_arguments({argv + 1, argv + argc}, kCommands);
  if (auto plain = plain_search(arguments)) {
    requests.common.archive = std::move(plain->archive);
    requests.words = std::move(plain->words);
    return run_search(requests);
  }
  CLI::App app("Searches an archive of news articles.", "pressmark");
  Command chosen;
  const bool searching = !arguments.empty() && arguments.front() == kCommands.front();
  declare_program(app, requests, chosen, searching);
  try {
    app.parse(reversed(arguments));
  } catch (const CLI::ParseError& error) {
    return explain(app, error);
  }
  if (chosen) return chosen(requests);
  write_notes(app.help());
  return kMisused;
}

}  // namespace pressmark::query
