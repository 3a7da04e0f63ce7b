// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/commands/run_note.h"
#include "indexer/enrich/tagging/tagger_model.h"
#include "indexer/extract/article_url.h"
#include "indexer/extract/url_identity.h"
#include "indexer/pipeline/catalog_naming.h"
#include "storage/archive/archive_location.h"
#include "storage/archive/archive_writer.h"
#include "storage/archive/verify.h"
#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

std::optional<ArticleId> stated_number(const std::string& text) {
  ArticleId::rep number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return ArticleId(number);
}

/// The row a person names by number, URL or identity, an article or a duplicate; says so where there is none.
std::optional<ArticleId> find_article(storage::ArticleTable& articles, const std::string& name) {
  if (const auto number = stated_number(name); number && articles.load(*number)) return number;
  auto known = articles.find_identity(name);
  if (const auto url = canonical_url(name); !known && url) known = articles.find_identity(url_identity(*url));
  if (!known) {
    fmt::print(stderr, "no article {}\n", name);
    return std::nullopt;
  }
  return known->row;
}

}  // namespace

int remove(const ArchiveOptions& archive, const std::vector<std::string>& names) {
  const sys_seconds started = now();
  storage::ArchiveWriter writer(storage::resolve_archive(archive.directory), {.lock_wait = archive.lock_wait});
  int status = kExitDone;
  auto batch = writer.begin();
  for (const std::string& name : names) {
    const auto article = find_article(writer.catalog().articles(), name);
    if (!article) {
      status = kExitError;
      continue;
    }
    batch.remove(*article);
    fmt::print("removed article {}\n", article->value());
  }
  batch.commit();
  writer.finish();
  note_run(writer, "remove", started);
  return status;
}

namespace {

/// The index can be built without them.
void find_names(storage::Catalog& catalog) {
  try {
    name_unnamed(catalog, shipped_tagger_model());
  } catch (const StorageError& error) {
    fmt::print(stderr, "{}; the index is built without the entities of new articles\n", error.what());
  }
}

}  // namespace

int rebuild(const ArchiveOptions& archive, bool entities) {
  const sys_seconds started = now();
  const auto name_all = [entities](storage::Catalog& catalog) { (entities ? find_names : forget_names)(catalog); };
  storage::ArchiveWriter writer(storage::resolve_archive(archive.directory),
                                {.rebuild = true, .lock_wait = archive.lock_wait, .before_rebuild = name_all});
  note_run(writer, "rebuild", started);
  fmt::print("index rebuilt from the catalog: {} articles\n", writer.catalog().articles().count());
  return kExitDone;
}

int compact(const ArchiveOptions& archive) {
  const sys_seconds started = now();
  storage::ArchiveWriter writer(storage::resolve_archive(archive.directory), {.lock_wait = archive.lock_wait});
  writer.compact();
  note_run(writer, "compact", started);
  fmt::print("index compacted: {} articles\n", writer.catalog().articles().count());
  return kExitDone;
}

int verify(const ArchiveOptions& archive, bool deep) {
  const storage::Verification found = storage::verify(storage::resolve_archive(archive.directory), deep);
  fmt::print("{} articles, {} documents, {} pending: {} missing, {} orphans, {} differing\n", found.articles,
             found.documents, found.pending, found.missing, found.orphans, found.differing);
  for (const std::string& problem : found.problems) fmt::print(stderr, "{}\n", problem);
  return found.clean() ? kExitDone : kExitRebuildNeeded;
}

}  // namespace pressmark::indexer
