// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/command.h"
#include "storage/config/setting.h"

namespace pressmark::query {
namespace {

std::string without_white_space(const std::string& word) {
  const bool one_word = !word.empty() && word.find_first_of(" \t\r\n") == std::string::npos;
  return one_word ? std::string() : "a tag is one word";
}

}  // namespace

void declare_batch(CLI::App& command, Requests& all) {
  BatchRequest& batch = all.batch;
  command.add_option("--topics", batch.topics, "a question a line: id, tab, words; - for standard input")
      ->type_name("FILE")
      ->required();
  CLI::Option* const trec =
      command.add_option("--trec", batch.run_tag, "a run as TREC has it, documents by their external ids")
          ->type_name("TAG")
          ->check(without_white_space);
  command
      .add_flag_callback(
          "--json", [&batch] { batch.run_tag.clear(); }, "a JSON object a hit and a line (the default)")
      ->excludes(trec);
  command.add_flag("--expand", batch.options.expand, "also by the words that the best articles have in common");
  command.add_option("-n,--limit", batch.limit, "hits a question: 10, with --trec 1000")
      ->check(CLI::Range(std::int64_t{1}, storage::kMostHits));
}

}  // namespace pressmark::query
