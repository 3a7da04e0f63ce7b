// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_location.h"

#include <cstdlib>

#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path data_home() {
  if (const std::string stated = environment("XDG_DATA_HOME"); !stated.empty()) return stated;
  const std::string home = environment("HOME");
  if (home.empty()) throw UsageError("cannot tell which archive is meant: $HOME is not set; say it with --archive DIR");
  return std::filesystem::path(home) / ".local" / "share";
}

}  // namespace

std::filesystem::path resolve_archive(const std::string& stated) {
  if (!stated.empty()) return stated;
  if (const std::string named = environment("PRESSMARK_ARCHIVE"); !named.empty()) return named;
  if (const std::filesystem::path here = "archive"; ArchiveFolder(here).exists()) return here;
  return data_home() / "pressmark" / "archive";
}

ArchiveFolder existing_archive(const std::string& stated) {
  ArchiveFolder folder(resolve_archive(stated));
  if (folder.exists()) return folder;
  throw StorageError("cannot read " + folder.directory().string() +
                     ": there is no archive; pressmark-index add makes one");
}

}  // namespace pressmark::storage
