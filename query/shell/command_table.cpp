// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the shell: a function and a row each.
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "query/present/pager.h"
#include "query/shell/saved_hits.h"
#include "query/shell/shell.h"
#include "query/shell/shell_command.h"
#include "storage/base/error.h"
#include "storage/config/setting.h"

namespace pressmark::query {
namespace {

using std::string_view;

void ask(Shell& shell, string_view query) { shell.ask(query); }

void next(Shell& shell, string_view) {
  static_cast<void>(shell.view());
  if (!shell.session().next_page()) throw UsageError("this is the last page");
  shell.show_view();
}

void previous(Shell& shell, string_view) {
  static_cast<void>(shell.view());
  if (!shell.session().previous_page()) throw UsageError("this is the first page");
  shell.show_view();
}

std::uint32_t number_in(string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

ArticleId article_meant(Shell& shell, string_view argument) {
  if (argument.starts_with('#')) return ArticleId(number_in(argument.substr(1)));
  if (const auto article = shell.session().article_of(number_in(argument))) return *article;
  throw UsageError(fmt::format("no hit {} is shown", argument));
}

template <class Request>
Request request_of(Shell& shell) {
  Request request;
  static_cast<CommonRequest&>(request) = shell.common();
  return request;
}

void open(Shell& shell, string_view argument) {
  ShowRequest request = request_of<ShowRequest>(shell);
  request.id = article_meant(shell, argument).value();
  static_cast<void>(show(request));
}

void narrow(Shell& shell, string_view filter) {
  static_cast<void>(shell.view());
  shell.session().narrow(std::string(filter));
  shell.show_view();
}

void back(Shell& shell, string_view) {
  static_cast<void>(shell.view());
  if (!shell.session().back()) throw UsageError("there is nothing to go back to");
  shell.show_view();
}

void sort(Shell& shell, string_view order) {
  static_cast<void>(shell.view());
  shell.session().sort(order == "date" ? Order::date : Order::relevance);
  shell.show_view();
}

void save(Shell& shell, string_view argument) {
  const std::string file(trimmed(argument.substr(2)));  // after "as"
  require_saved_form(file);
  const ResultPage page = shell.find(storage::kMostHits);
  save_hits(file, page.hits);
  const bool all = page.hits.size() < storage::kMostHits;
  page_output(fmt::format("{}{} hits saved as {}\n", all ? "" : "the first ", page.hits.size(), file), {});
}

template <class Request, int (*command)(const Request&)>
void tell(Shell& shell, string_view) {
  static_cast<void>(command(request_of<Request>(shell)));
}

// Of the query that is looked at.
template <class Request, int (*command)(const Request&)>
void tell_of_view(Shell& shell, string_view) {
  Request request = request_of<Request>(shell);
  request.query = shell.view().text();
  static_cast<void>(command(request));
}

void leave(Shell& shell, string_view) { shell.leave(); }

void help(Shell& shell, string_view);

constexpr std::array kCommands{
    ShellCommand{"search", "", Takes::words, "a query, also where it begins as a command does", ask},
    ShellCommand{"next", "n", Takes::nothing, "the next page", next},
    ShellCommand{"previous", "p", Takes::nothing, "the page before", previous},
    ShellCommand{"open", "o", Takes::hit, "a hit that is shown, or any article by its number", open},
    ShellCommand{"narrow", "", Takes::words, "ask for this too: words, source:bbc, date:2022-09", narrow},
    ShellCommand{"sort", "", Takes::order, "the best first, or the newest", sort},
    ShellCommand{"back", "b", Takes::nothing, "to what was asked, narrowed or sorted before", back},
    ShellCommand{"save", "", Takes::file, "all hits as a file; the name says in which form: json or tsv", save},
    ShellCommand{"timeline", "", Takes::nothing, "the articles found over time, as bars",
                 tell_of_view<TimelineRequest, timeline>},
    ShellCommand{"facets", "", Takes::nothing, "their sources, sections, years and authors",
                 tell_of_view<ExploreRequest, facets>},
    ShellCommand{"first", "", Takes::nothing, "who wrote first", tell_of_view<ExploreRequest, first>},
    ShellCommand{"explain", "", Takes::nothing, "how the query was read", tell_of_view<ExplainRequest, explain>},
    ShellCommand{"sources", "", Takes::nothing, "each source with its articles, first and last day, and gaps",
                 tell<SourcesRequest, sources>},
    ShellCommand{"stats", "", Takes::nothing, "what the archive holds", tell<ArchiveRequest, stats>},
    ShellCommand{"help", "?", Takes::nothing, "this list", help},
    ShellCommand{"quit", "q", Takes::nothing, "leave; so does Ctrl-D", leave},
};

void help(Shell& shell, string_view) {
  std::string out = "Anything that is none of these is a query. Tab completes, Ctrl-C cancels.\n";
  for (const ShellCommand& command : kCommands)
    out += fmt::format("  {:<24}{:<3}{}\n", usage(command), command.shortcut, command.help);
  page_output(out, shell.common().pager);
}

}  // namespace

std::span<const ShellCommand> shell_commands() { return kCommands; }

}  // namespace pressmark::query
