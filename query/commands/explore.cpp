// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that tell of all that a query finds.
#include <fmt/format.h>

#include "query/commands/answer.h"
#include "query/explore/explorer.h"
#include "query/present/facets_text.h"
#include "query/present/first_text.h"
#include "query/present/html_page.h"
#include "query/present/json.h"
#include "query/present/notes.h"
#include "query/present/timeline_svg.h"
#include "query/present/timeline_table.h"
#include "query/present/timeline_text.h"
#include "query/syntax/parser.h"
#include "storage/archive/archive_location.h"

namespace pressmark::query {
namespace {

using Notes = std::vector<std::string>;

/// What all of them share: `ask` answers from an archive, `form` makes rows of the answer.
template <class Request, class Ask, class Form>
int answer(const Request& request, Ask ask, Form form) {
  const Parse parsed = parse(request.query, today());
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  Explorer explorer(archive);
  const auto found = ask(explorer, parsed.root);
  Notes notes = notes_of(parsed.diagnostics, found.reading);
  for (std::string& note : notes_of(found)) notes.push_back(std::move(note));
  const Terminal terminal = detect_terminal(request.color);
  std::string rows = form(found, parsed.text, notes, terminal);
  if (request.format == Format::json && request.summary) rows += summary_json(parsed.text, found, notes);
  write_answer(request, {std::move(rows), count_line(found), notes}, terminal);
  return found.reading.matches.estimate == 0 ? 1 : 0;
}

std::string ids_of(const FirstReport& report, char terminator) {
  std::string out;
  for (const FirstOfSource& source : report.sources) out += fmt::format("{}{}", source.article.id.value(), terminator);
  return out;
}

}  // namespace

int timeline(const TimelineRequest& request) {
  const auto ask = [&](Explorer& explorer, const Node& query) {
    return explorer.timeline(query, request.matching, request.unit);
  };
  const auto form = [&](const Timeline& found, const std::string& query, const Notes& notes, const Terminal& terminal) {
    switch (request.format) {
      case Format::json:
        return timeline_json(found);
      case Format::tsv:
        return table_tsv(timeline_table(found));
      case Format::svg:
        return timeline_svg(found, request.share, query);
      case Format::html:
        return html_page(query, timeline_figure(found, request.share, query) + table_html(timeline_table(found)),
                         page_notes(count_line(found), notes));
      default:
        return timeline_text(found, request.share, terminal);
    }
  };
  return answer(request, ask, form);
}

int facets(const ExploreRequest& request) {
  const auto ask = [&](Explorer& explorer, const Node& query) {
    return explorer.facets(query, request.matching, request.limit);
  };
  const auto form = [&](const Facets& found, const std::string& query, const Notes& notes, const Terminal& terminal) {
    switch (request.format) {
      case Format::json:
        return facets_json(found);
      case Format::tsv:
        return table_tsv(facets_table(found));
      case Format::html:
        return table_page(query, facets_table(found), page_notes(count_line(found), notes));
      default:
        return facets_text(found, terminal);
    }
  };
  return answer(request, ask, form);
}

int first(const ExploreRequest& request) {
  const auto ask = [&](Explorer& explorer, const Node& query) {
    return explorer.first(query, request.matching, request.limit);
  };
  const auto form = [&](const FirstReport& found, const std::string& query, const Notes& notes,
                        const Terminal& terminal) {
    switch (request.format) {
      case Format::json:
        return first_json(found);
      case Format::tsv:
        return table_tsv(first_table(found));
      case Format::ids:
        return ids_of(found, request.null_terminated ? '\0' : '\n');
      case Format::html:
        return table_page(query, first_table(found), page_notes(count_line(found), notes));
      default:
        return first_text(found, terminal);
    }
  };
  return answer(request, ask, form);
}

}  // namespace pressmark::query
