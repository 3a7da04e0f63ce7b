// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "query/commands/answer.h"
#include "query/present/hits_short.h"
#include "query/present/hits_text.h"
#include "query/present/html_page.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/present/rows.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {
namespace {

using Clock = std::chrono::steady_clock;
using Notes = std::vector<std::string>;

std::string hits_json(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) out += hit_json(hit);
  return out;
}

std::string formatted(const SearchRequest& request, const std::string& query, const ResultPage& page,
                      const Notes& notes, const Terminal& terminal) {
  switch (request.format) {
    case Format::json:
      return hits_json(page.hits) + (request.summary ? summary_json(query, page, notes) : std::string());
    case Format::tsv:
      return hits_tsv(page.hits);
    case Format::ids:
      return hits_ids(page.hits, request.null_terminated ? '\0' : '\n');
    case Format::html:
      return html_page(query, hits_html(page.hits), page_notes(count_line(page, std::nullopt), notes));
    case Format::brief:
      return hits_short(page.hits, terminal);
    default:
      return hits_text(page.hits, terminal);
  }
}

// Piped output stays the same from run to run.
std::optional<long> time_taken(const Terminal& terminal, Clock::time_point begin) {
  if (!terminal.interactive) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

}  // namespace

int search(const SearchRequest& request, std::optional<storage::ArchiveReader>& archive) {
  const Clock::time_point begin = Clock::now();
  const Parse parsed = parse(request.query, today());
  archive.emplace(storage::resolve_archive(request.archive));
  Searcher searcher(*archive);
  SearchOptions options = request.options;
  if (request.format == Format::json) options.named = kAllNamed;
  const ResultPage page =
      request.like > 0 ? searcher.related(ArticleId(request.like), options) : searcher.search(parsed.root, options);
  const Terminal terminal = detect_terminal(request.color);
  const Notes notes = notes_of(parsed.diagnostics, page);
  std::string rows = formatted(request, parsed.text, page, notes, terminal);
  write_answer(request, {std::move(rows), count_line(page, time_taken(terminal, begin)), notes}, terminal);
  return page.hits.empty() ? 1 : 0;
}

}  // namespace pressmark::query
