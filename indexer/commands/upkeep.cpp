// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/extract/article_url.h"
#include "indexer/extract/url_identity.h"
#include "indexer/pipeline/run_report.h"
#include "storage/archive/archive_location.h"
#include "storage/archive/archive_writer.h"
#include "storage/archive/verify.h"
#include "storage/catalog/ledger.h"

namespace pressmark::indexer {
namespace {

sys_seconds now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

/// The ledger's row of work that is done.
void note_run(storage::ArchiveWriter& archive, std::string_view command, sys_seconds started) {
  storage::Transaction transaction(archive.catalog());
  storage::Run run;
  run.id = archive.catalog().ledger().begin_run(command, started);
  run.command = command;
  run.started = started;
  run.finished = now();
  run.seconds = std::chrono::duration<double>(*run.finished - started).count();
  run.peak_memory = peak_memory();
  run.exit_status = kExitDone;
  archive.catalog().ledger().finish_run(run);
  transaction.commit();
}

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

int rebuild(const ArchiveOptions& archive) {
  const sys_seconds started = now();
  storage::ArchiveWriter writer(storage::resolve_archive(archive.directory),
                                {.rebuild = true, .lock_wait = archive.lock_wait});
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
