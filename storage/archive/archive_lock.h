// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One writer an archive. The kernel holds the lock, so it is never stale; the file says whose it is, for the message.

#include <chrono>
#include <filesystem>
#include <string>

#include "storage/base/file.h"

namespace pressmark::storage {

class ArchiveLock {
 public:
  /// Waits up to `wait` for another writer to end, then throws LockedError naming it.
  ArchiveLock(const std::filesystem::path& file, std::chrono::seconds wait);

 private:
  FileDescriptor file_;
};

}  // namespace pressmark::storage
