// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include <fmt/format.h>

#include "query/commands/commands.h"
#include "query/present/hits_text.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/present/rows.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {
namespace {

using Clock = std::chrono::steady_clock;

sys_days today() { return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()); }

std::string hits_json(const std::vector<Hit>& hits) {
  std::string out;
  for (const Hit& hit : hits) out += hit_json(hit);
  return out;
}

std::string formatted(const SearchRequest& request, const ResultPage& page, const Terminal& terminal) {
  switch (request.format) {
    case Format::json:
      return hits_json(page.hits);
    case Format::tsv:
      return hits_tsv(page.hits);
    case Format::ids:
      return hits_ids(page.hits, request.null_terminated ? '\0' : '\n');
    case Format::text:
      break;
  }
  return hits_text(page.hits, terminal);
}

std::string lines(const std::vector<std::string>& notes) {
  return notes.empty() ? std::string() : fmt::format("{}\n", fmt::join(notes, "\n"));
}

// On a terminal the count stands below the hits, with the time; piped output stays the same from run to run.
void write_text(const std::string& hits, const ResultPage& page, const std::vector<std::string>& notes,
                const Terminal& terminal, Clock::time_point begin) {
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
  if (terminal.interactive) {
    write_output(fmt::format("{}{}{}", hits, hits.empty() ? "" : "\n", count_line(page, taken.count())));
    write_notes(lines(notes));
  } else {
    write_output(hits);
    write_notes(count_line(page, std::nullopt) + lines(notes));
  }
}

}  // namespace

int search(const SearchRequest& request, std::optional<storage::ArchiveReader>& archive) {
  const Clock::time_point begin = Clock::now();
  const Parse parsed = parse(request.query, today());
  archive.emplace(storage::resolve_archive(request.archive));
  SearchOptions options = request.options;
  if (request.format == Format::json) options.named = kAllNamed;
  const ResultPage page = Searcher(*archive).search(parsed.root, options);
  const Terminal terminal = detect_terminal(request.color);
  const std::vector<std::string> notes = notes_of(parsed.diagnostics, page);
  std::string out = formatted(request, page, terminal);
  if (request.format == Format::text) {
    write_text(out, page, notes, terminal, begin);
  } else {
    if (request.summary) out += summary_json(parsed.text, page, notes);
    write_output(out);
    write_notes(lines(notes));
  }
  return page.hits.empty() ? 1 : 0;
}

}  // namespace pressmark::query
