// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_reader.h"

#include "storage/base/error.h"
#include "storage/catalog/outbox.h"

namespace pressmark::storage {
namespace {

const ArchiveFolder& existing(const ArchiveFolder& folder) {
  if (folder.exists()) return folder;
  throw StorageError("cannot read " + folder.directory().string() +
                     ": there is no archive; pressmark-index add makes one");
}

}  // namespace

ArchiveReader::ArchiveReader(const std::filesystem::path& directory)
    : folder_(directory), index_(existing(folder_).index()), catalog_(folder_.catalog(), Access::read_only) {}

bool ArchiveReader::rows_cover_index() { return catalog_.outbox().drained() <= index_.applied_seq(); }

}  // namespace pressmark::storage
