// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/commands/commands.h"
#include "query/present/archive_text.h"
#include "query/present/json.h"
#include "query/present/pager.h"
#include "storage/archive/archive_location.h"
#include "storage/catalog/catalog.h"

namespace pressmark::query {

int sources(const ArchiveRequest& request) {
  storage::Catalog catalog(storage::existing_archive(request.archive).catalog(), storage::Access::read_only);
  const std::vector<storage::SourceCount> counts = catalog.articles().sources();
  std::string out;
  if (request.json) {
    for (const storage::SourceCount& source : counts) out += source_json(source);
  } else if (!counts.empty()) {
    out = sources_text(counts);
  }
  page_output(out, request.pager);
  return counts.empty() ? 1 : 0;
}

}  // namespace pressmark::query
