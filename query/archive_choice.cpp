// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/archive_choice.h"

#include <cstdlib>

#include "storage/base/error.h"

namespace pressmark::query {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path data_home() {
  const std::string stated = environment("XDG_DATA_HOME");
  return stated.empty() ? std::filesystem::path(environment("HOME")) / ".local" / "share"
                        : std::filesystem::path(stated);
}

}  // namespace

std::filesystem::path choose_archive(const std::string& stated) {
  if (!stated.empty()) return stated;
  if (std::string named = environment("PRESSMARK_ARCHIVE"); !named.empty()) return named;
  if (storage::ArchiveFolder("archive").exists()) return "archive";
  return data_home() / "pressmark" / "archive";
}

storage::ArchiveFolder existing_archive(const std::string& stated) {
  storage::ArchiveFolder folder(choose_archive(stated));
  if (folder.exists()) return folder;
  throw StorageError("cannot read " + folder.directory().string() +
                     ": there is no archive; pressmark-index add makes one");
}

}  // namespace pressmark::query
