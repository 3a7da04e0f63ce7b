// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_location.h"

#include "storage/base/environment.h"
#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

std::filesystem::path data_home() {
  std::filesystem::path home = xdg_home("XDG_DATA_HOME", ".local/share");
  if (home.empty()) throw UsageError("cannot tell which archive is meant: $HOME is not set; say it with --archive DIR");
  return home;
}

}  // namespace

std::filesystem::path resolve_archive(const std::string& stated) {
  if (!stated.empty()) return stated;
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
