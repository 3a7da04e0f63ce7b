// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "query/commands/commands.h"
#include "query/present/article_text.h"
#include "query/present/json.h"
#include "storage/archive/archive_location.h"
#include "storage/catalog/catalog.h"

namespace pressmark::query {

int show(const ShowRequest& request) {
  const storage::ArchiveFolder folder = storage::existing_archive(request.archive);
  storage::Catalog catalog(folder.catalog(), storage::Access::read_only);
  const ArticleId id(request.id);
  const auto article = catalog.articles().load(id);
  if (!article) {
    write_notes(fmt::format("pressmark: there is no article {} in {}\n", request.id, folder.directory().string()));
    return 1;
  }
  const auto versions = catalog.articles().versions(id);
  write_output(request.json ? article_json(*article, versions)
                            : article_text(*article, versions.size(), detect_terminal(request.color)));
  return 0;
}

}  // namespace pressmark::query
