// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_lock.h"

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/base/error.h"

namespace pressmark::storage {
namespace {

constexpr std::chrono::milliseconds kRetry{100};

FileDescriptor open_lock(const std::filesystem::path& file) {
  FileDescriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640));
  if (!descriptor) throw StorageError(fmt::format("cannot open {}: {}", file.string(), std::strerror(errno)));
  return descriptor;
}

bool try_lock(const FileDescriptor& file) { return ::flock(file.get(), LOCK_EX | LOCK_NB) == 0; }

off_t size_of(const FileDescriptor& file) {
  struct stat status {};
  return ::fstat(file.get(), &status) == 0 ? status.st_size : 0;
}

std::string owner_of(const FileDescriptor& file) {
  char text[256];
  const ssize_t length = ::pread(file.get(), text, sizeof text, 0);
  std::string owner(text, length > 0 ? static_cast<std::size_t>(length) : 0);
  while (!owner.empty() && owner.back() == '\n') owner.pop_back();
  return owner.empty() ? "another process" : owner;
}

void write_owner(const FileDescriptor& file) {
  char host[256] = "";
  ::gethostname(host, sizeof host - 1);
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const std::string owner =
      fmt::format("process {} on {} since {:%Y-%m-%d %H:%M:%S} UTC\n", ::getpid(), host, fmt::gmtime(now));
  const auto length = static_cast<off_t>(owner.size());
  // Written over, not emptied first: that would wait for the file system's journal.
  const bool written = ::pwrite(file.get(), owner.data(), owner.size(), 0) >= 0;
  if (!written || (size_of(file) > length && ::ftruncate(file.get(), length) != 0))
    throw StorageError(fmt::format("cannot write the archive's lock: {}", std::strerror(errno)));
}

}  // namespace

ArchiveLock::ArchiveLock(const std::filesystem::path& file, std::chrono::seconds wait) : file_(open_lock(file)) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (!try_lock(file_)) {
    if (std::chrono::steady_clock::now() >= deadline)
      throw LockedError(
          fmt::format("cannot write to {}: {} is writing to it; try again later or wait with --lock-wait SECONDS",
                      file.parent_path().string(), owner_of(file_)));
    std::this_thread::sleep_for(kRetry);
  }
  write_owner(file_);
}

}  // namespace pressmark::storage
