// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "query/commands/answer.h"
#include "query/commands/commands.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/present/trec.h"
#include "query/syntax/parser.h"
#include "query/syntax/prose.h"
#include "query/syntax/topics.h"
#include "storage/archive/archive_location.h"
#include "storage/base/error.h"

namespace pressmark::query {
namespace {

constexpr std::string_view kStandardInput = "-";
constexpr int kNotAllAnswered = 2;

struct Tally {
  std::size_t topics = 0;
  std::size_t refused = 0;
  bool found = false;
};

std::string formatted(const BatchRequest& request, const Topic& topic, const ResultPage& page) {
  if (!request.run_tag.empty()) return trec_lines(topic.id, page.hits, request.run_tag);
  std::string out;
  for (const Hit& hit : page.hits) out += topic_hit_json(topic.id, hit);
  return out;
}

SearchOptions options_of(const BatchRequest& request) {
  SearchOptions options = request.options;
  const bool trec = !request.run_tag.empty();
  options.rows = trec ? Rows::external_ids : Rows::whole;
  options.limit = request.limit.value_or(trec ? kTrecHits : options.limit);
  options.copies = true;
  options.fill_page = true;
  options.prefer_recent = false;
  return options;
}

void note(const BatchRequest& request, const Topic& topic, std::string_view why) {
  write_notes(fmt::format("pressmark: {}:{}: {}\n", request.topics, topic.line, why));
}

/// False where the line asks for nothing, which is said.
bool answer(const BatchRequest& request, const Topic& topic, Searcher& searcher, Tally& tally) try {
  if (!topic.problem.empty()) throw UsageError(topic.problem);
  const Parse parsed =
      is_prose(topic.text) ? Parse{topic.text, prose_query(topic.text), {}} : parse(topic.text, today());
  const ResultPage page = searcher.search(parsed.root, options_of(request));
  for (const Diagnostic& diagnostic : parsed.diagnostics) note(request, topic, diagnostic.message);
  write_output(formatted(request, topic, page));
  tally.found = tally.found || !page.hits.empty();
  return true;
} catch (const UsageError& error) {
  note(request, topic, error.what());
  return false;
}

Tally answer_all(const BatchRequest& request, std::istream& in, Searcher& searcher) {
  Tally tally;
  for (Topic topic; next_topic(in, topic); ++tally.topics)
    if (!answer(request, topic, searcher, tally)) ++tally.refused;
  if (in.bad()) throw SourceError(fmt::format("cannot read {} to its end", request.topics));
  return tally;
}

Tally answer_file(const BatchRequest& request, Searcher& searcher) {
  if (request.topics == kStandardInput) return answer_all(request, std::cin, searcher);
  std::ifstream file(request.topics);
  if (!file) throw SourceError(fmt::format("cannot read the topics of {}", request.topics));
  return answer_all(request, file, searcher);
}

}  // namespace

int batch(const BatchRequest& request) {
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  Searcher searcher(archive);
  const Tally tally = answer_file(request, searcher);
  if (tally.refused > 0) {
    write_notes(fmt::format("pressmark: {} of {} lines could not be answered\n", tally.refused, tally.topics));
    return kNotAllAnswered;
  }
  return tally.found ? 0 : 1;
}

}  // namespace pressmark::query
