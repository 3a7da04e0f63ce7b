// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/catalog_naming.h"

#include <algorithm>
#include <span>
#include <thread>
#include <vector>

#include "indexer/enrich/name_registry.h"
#include "indexer/enrich/name_sources.h"
#include "indexer/pipeline/naming_crew.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/outbox.h"

namespace pressmark::indexer {
namespace {

constexpr std::size_t kPage = 1000;

/// Calls `work` with pages of the ids, each within a transaction.
template <class Work>
void in_pages(std::span<const ArticleId> ids, storage::Catalog& catalog, const Work& work) {
  while (!ids.empty()) {
    const std::span<const ArticleId> page = ids.first(std::min(kPage, ids.size()));
    storage::Transaction transaction(catalog);
    work(page);
    for (const ArticleId id : page) catalog.outbox().append(id);
    transaction.commit();
    ids = ids.subspan(page.size());
  }
}

}  // namespace

void name_unnamed(storage::Catalog& catalog, const std::filesystem::path& model) {
  const std::vector<ArticleId> unnamed = catalog.articles().without_names();
  if (unnamed.empty()) return;
  const NameSources sources(model);
  NameRegistry registry(catalog, sources.table());
  NamingCrew crew(sources, std::max(1u, std::thread::hardware_concurrency()));
  in_pages(unnamed, catalog, [&](std::span<const ArticleId> page) {
    for (StoredArticle& article : catalog.articles().load(page)) {
      const ArticleId id = article.id;
      crew.give(id, std::move(article));
    }
    for (const NamingCrew::Answer& answer : crew.take_all())
      catalog.articles().set_names(answer.article, registry.number(answer.named));
  });
}

void forget_names(storage::Catalog& catalog) {
  in_pages(catalog.articles().ids(), catalog, [&](std::span<const ArticleId> page) {
    for (const ArticleId id : page) catalog.articles().set_names(id, {});
  });
}

}  // namespace pressmark::indexer
