// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/arguments.h"
#include "query/cli/command.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostHits = 10'000;
constexpr std::size_t kMostPages = 1'000'000;

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
}

void add_matching_options(CLI::App& command, SearchOptions& options) {
  command.add_flag("--copies", options.copies,
                   "near copies of one text as hits of their own, not the best of them alone");
  command.add_flag("--expand", options.expand, "also by the words that the best articles have in common");
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

}  // namespace

void declare_search(CLI::App& command, Requests& all) {
  command.add_option("QUERY", all.words, "words, \"phrases\", fields: see the examples")->required();
  add_order_options(command, all.search.options, all.page);
  add_matching_options(command, all.search.options);
  add_format_options(command, all.search);
}

void declare_related(CLI::App& command, Requests& all) {
  command.add_option("ID", all.search.like, "the article's number")->required()->check(CLI::PositiveNumber);
  add_order_options(command, all.search.options, all.page);
  add_format_options(command, all.search);
}

int run_search(Requests& all) {
  static_cast<CommonRequest&>(all.search) = all.common;
  all.search.query = query_text(all.words);
  all.search.options.offset = (all.page - 1) * all.search.options.limit;
  return search(all.search, *all.opened);
}

}  // namespace pressmark::query
