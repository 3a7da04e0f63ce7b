// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "query/commands/answer.h"
#include "query/present/archive_text.h"
#include "query/present/figures.h"
#include "query/present/json.h"
#include "storage/archive/archive_location.h"
#include "storage/catalog/catalog.h"

namespace pressmark::query {
namespace {

std::string formatted(const SourcesRequest& request, const std::vector<SourceRecord>& sources,
                      const Terminal& terminal) {
  std::string lines;
  switch (request.format) {
    case Format::json:
      for (const SourceRecord& source : sources) lines += source_json(source);
      return lines;
    case Format::tsv:
      return table_tsv(sources_table(sources));
    case Format::html:
      return table_page("sources", sources_table(sources), {});
    default:
      return sources_text(sources, terminal);
  }
}

}  // namespace

int sources(const SourcesRequest& request) {
  storage::Catalog catalog(storage::existing_archive(request.archive).catalog(), storage::Access::read_only);
  const std::vector<SourceRecord> sources = source_records(catalog.articles(), request.name);
  const Terminal terminal = detect_terminal(request.color);
  const std::string count = sources.empty() ? "no source found\n" : counted(sources.size(), "source") + '\n';
  write_answer(request, {formatted(request, sources, terminal), count}, terminal);
  return sources.empty() ? 1 : 0;
}

}  // namespace pressmark::query
