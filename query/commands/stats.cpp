// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include <fmt/format.h>

#include "query/commands/commands.h"
#include "query/present/archive_text.h"
#include "query/present/json.h"
#include "query/present/pager.h"
#include "storage/archive/archive_location.h"
#include "storage/archive/archive_reader.h"
#include "storage/base/file.h"

namespace pressmark::query {
namespace {

// The catalog with its write-ahead log.
std::uint64_t catalog_bytes(const std::filesystem::path& catalog) {
  std::uint64_t bytes = 0;
  for (const char* suffix : {"", "-wal", "-shm"}) {
    std::error_code absent;
    const auto size = std::filesystem::file_size(catalog.string() + suffix, absent);
    if (!absent) bytes += size;
  }
  return bytes;
}

ArchiveSummary summarize(storage::ArchiveReader& archive) {
  const storage::Transaction view(archive.catalog(), storage::Transaction::Kind::read);
  ArchiveSummary summary;
  summary.directory = archive.folder().directory().string();
  summary.stats = archive.catalog().articles().stats();
  summary.sources = archive.catalog().articles().sources().size();
  summary.catalog_bytes = catalog_bytes(archive.folder().catalog());
  std::vector<std::string> names;
  for (const std::filesystem::path& part : archive.index().paths()) {
    names.push_back(part.filename().string());
    summary.index_bytes += tree_size(part);
  }
  summary.generation = fmt::format("{}", fmt::join(names, " "));
  return summary;
}

}  // namespace

int stats(const ArchiveRequest& request) {
  storage::ArchiveReader archive(storage::resolve_archive(request.archive));
  const ArchiveSummary summary = summarize(archive);
  page_output(request.json ? archive_json(summary) : summary_text(summary), request.pager);
  return 0;
}

}  // namespace pressmark::query
