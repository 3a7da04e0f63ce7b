// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that tell of all that a query finds.
#include <CLI/CLI.hpp>

#include "query/arguments.h"
#include "query/cli/command.h"
#include "query/cli/matching.h"
#include "query/cli/output.h"

namespace pressmark::query {
namespace {

constexpr std::size_t kMostRows = 10'000;

void add_query(CLI::App& command, Requests& all, Matching& matching) {
  command.add_option("QUERY", all.words, "words, \"phrases\", fields, as of a search")->required();
  add_matching_options(command, matching);
}

}  // namespace

void declare_timeline(CLI::App& command, Requests& all) {
  TimelineRequest& request = all.timeline;
  add_query(command, all, request.matching);
  command
      .add_option_function<std::string>(
          "--by", [&request](const std::string& unit) { request.unit = time_unit(unit); },
          "day, week, month or year; else what suits the dates")
      ->type_name("UNIT")
      ->check(CLI::IsMember({"day", "week", "month", "year"}));
  command.add_flag("--share", request.share, "bars show the share of all articles of the time, not the count");
  add_output_options(command, request,
                     {.row = "bar",
                      .columns = "first and last day, matches, all articles and the share of the matches in them",
                      .svg = true,
                      .summary = true});
}

void declare_facets(CLI::App& command, Requests& all) {
  add_query(command, all, all.facets.matching);
  command.add_option("-n,--limit", all.facets.limit, "values a kind")->check(CLI::Range(std::size_t{1}, kMostRows));
  add_output_options(command, all.facets,
                     {.row = "value", .columns = "kind, count, share, value and a query for it", .summary = true});
}

void declare_first(CLI::App& command, Requests& all) {
  add_query(command, all, all.first.matching);
  command.add_option("-n,--limit", all.first.limit, "sources")->check(CLI::Range(std::size_t{1}, kMostRows));
  add_output_options(command, all.first,
                     {.row = "source",
                      .columns = "number, date, lag, source, title and the article it is a near copy of",
                      .ids = true,
                      .summary = true});
}

int run_timeline(Requests& all) {
  all.timeline.query = query_text(all.words);
  return run_with<&Requests::timeline, timeline>(all);
}

int run_facets(Requests& all) {
  all.facets.query = query_text(all.words);
  return run_with<&Requests::facets, facets>(all);
}

int run_first(Requests& all) {
  all.first.query = query_text(all.words);
  return run_with<&Requests::first, first>(all);
}

}  // namespace pressmark::query
