// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_reader.h"

#include "storage/archive/archive_location.h"
#include "storage/catalog/outbox.h"

namespace pressmark::storage {
ArchiveReader::ArchiveReader(const std::filesystem::path& directory)
    : folder_(directory),
      index_(existing_archive(folder_.directory().string()).index()),
      catalog_(folder_.catalog(), Access::read_only) {}

bool ArchiveReader::rows_cover_index() { return catalog_.outbox().drained() <= index_.applied_seq(); }

}  // namespace pressmark::storage
