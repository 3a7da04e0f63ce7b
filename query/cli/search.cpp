// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/arguments.h"
#include "query/cli/command.h"
#include "query/cli/matching.h"
#include "query/cli/output.h"
#include "query/cli/settings.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostPages = 1'000'000;

void add_order_options(CLI::App& command, SearchOptions& options, std::size_t& page) {
  command.add_option("-n,--limit", options.limit, "hits on a page")
      ->check(CLI::Range(std::int64_t{1}, storage::kMostHits));
  command.add_option("--page", page, "which page")->check(CLI::Range(std::size_t{1}, kMostPages));
  command
      .add_option_function<std::string>(
          "--sort", [&options](const std::string& by) { options.order = order_named(by); },
          "relevance, or date: the newest first")
      ->type_name("ORDER")
      ->check(CLI::IsMember({"relevance", "date"}));
}

OutputForms hit_forms() {
  return {.row = "hit",
          .columns = "number, score, date, source, title, URL and snippet",
          .ids = true,
          .brief = true,
          .summary = true};
}

}  // namespace

void declare_search(CLI::App& command, Requests& all) {
  command.add_option("QUERY", all.words, "words, \"phrases\", fields: see the examples")->required();
  add_order_options(command, all.search.options, all.page);
  command.add_flag("--copies", all.search.options.copies,
                   "near copies of one text as hits of their own, not the best of them alone");
  command.add_flag("--expand", all.search.options.expand, "also by the words that the best articles have in common");
  add_matching_options(command, all.search.options.matching);
  add_output_options(command, all.search, hit_forms());
}

void declare_related(CLI::App& command, Requests& all) {
  command.add_option("ID", all.search.like, "the article's number")->required()->check(CLI::PositiveNumber);
  add_order_options(command, all.search.options, all.page);
  add_output_options(command, all.search, hit_forms());
}

int run_search(Requests& all) {
  static_cast<CommonRequest&>(all.search) = all.common;
  all.search.query = query_text(all.words);
  all.search.options.offset = (all.page - 1) * all.search.options.limit;
  return search(all.search, *all.opened);
}

}  // namespace pressmark::query
