// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/ledger.h"

#include <fmt/format.h>

#include "indexer/commands.h"
#include "indexer/extract/article_url.h"
#include "indexer/extract/url_identity.h"
#include "indexer/pipeline/stop_signals.h"
#include "storage/archive/archive_folder.h"
#include "storage/archive/archive_location.h"
#include "storage/base/error.h"
#include "storage/catalog/catalog.h"

namespace pressmark::indexer {
namespace {

using storage::LedgerEntry;

storage::Catalog open_catalog(const ArchiveOptions& archive) {
  const storage::ArchiveFolder folder(storage::resolve_archive(archive.directory));
  if (!folder.exists()) {
    throw StorageError(
        fmt::format("cannot read {}: there is no archive; pressmark-index add makes one", folder.directory().string()));
  }
  return storage::Catalog(folder.catalog(), storage::Access::read_only);
}

std::string minute(sys_seconds when) {
  std::string text = format_iso8601({when, DatePrecision::second});
  text.resize(std::min<std::size_t>(text.size(), 16));
  if (text.size() == 16) text[10] = ' ';
  return text;
}

std::string describe(const storage::Counts& counts) {
  return fmt::format("{} seen, {} new, {} changed, {} unchanged, {} duplicate, {} rejected", counts.seen, counts.added,
                     counts.changed, counts.unchanged, counts.duplicate, counts.rejected);
}

std::string describe(const LedgerEntry& entry) {
  const std::string when = fmt::format("run {}, {}", entry.run.value(), minute(entry.when));
  switch (entry.kind) {
    case LedgerEntry::Kind::article:
      return fmt::format("article {}: {}\n  {}, version {}\n  from {}, {}\n", entry.article.value(), entry.title,
                         entry.identity, entry.version, entry.input, when);
    case LedgerEntry::Kind::duplicate:
      return fmt::format("duplicate of article {}: {}\n  {}\n  from {}, {}\n", entry.article.value(), entry.title,
                         entry.identity, entry.input, when);
    case LedgerEntry::Kind::input:
      return fmt::format("input {}\n  {}{}{}\n  {}\n", entry.input, describe(entry.counts),
                         entry.detail.empty() ? "" : "\n  not read to its end: ", entry.detail, when);
    case LedgerEntry::Kind::reject:
      return fmt::format("rejected {}{}{}\n  {}\n  {}\n", entry.input, entry.identity.empty() ? "" : ", ",
                         entry.identity, entry.detail, when);
  }
  return {};
}

/// A URL is known by what its twins have in common with it.
std::vector<LedgerEntry> ask(storage::Ledger& ledger, const std::string& question) {
  std::vector<LedgerEntry> entries = ledger.why(question);
  const auto url = canonical_url(question);
  return entries.empty() && url ? ledger.why(url_identity(*url)) : entries;
}

std::string describe(const storage::Run& run) {
  const std::string exit = run.exit_status ? fmt::format("exit {}", *run.exit_status) : "not finished";
  return fmt::format("{:>5}  {}  {:<8} {:>8.1f} s  {}  {}\n", run.id.value(), minute(run.started), run.command,
                     run.seconds, exit, describe(run.counts));
}

}  // namespace

int why(const ArchiveOptions& archive, const std::vector<std::string>& questions) {
  end_quietly_on_broken_pipe();
  storage::Catalog catalog = open_catalog(archive);
  int status = kExitDone;
  for (const std::string& question : questions) {
    const std::vector<LedgerEntry> entries = ask(catalog.ledger(), question);
    for (const LedgerEntry& entry : entries) fmt::print("{}", describe(entry));
    if (!entries.empty()) continue;
    fmt::print(stderr, "nothing is known of {}: no article, input or reject has that URL, path or number\n", question);
    status = kExitError;
  }
  return status;
}

int runs(const ArchiveOptions& archive, std::size_t limit) {
  end_quietly_on_broken_pipe();
  storage::Catalog catalog = open_catalog(archive);
  for (const storage::Run& run : catalog.ledger().runs(limit)) fmt::print("{}", describe(run));
  return kExitDone;
}

}  // namespace pressmark::indexer
