// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/file.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kFileMode = 0640;

[[noreturn]] void fail(std::string_view attempt, const fs::path& path, int error) {
  throw StorageError(fmt::format("cannot {} {}: {}", attempt, path.string(), std::generic_category().message(error)));
}

FileDescriptor open_or_throw(const fs::path& path, int flags, std::string_view attempt) {
  FileDescriptor file(::open(path.c_str(), flags | O_CLOEXEC, kFileMode));
  if (!file) fail(attempt, path, errno);
  return file;
}

void fsync_path(const fs::path& path, int flags) {
  const FileDescriptor file = open_or_throw(path, O_RDONLY | flags, "open");
  if (::fsync(file.get()) != 0) fail("make durable", path, errno);
}

std::size_t read_some(const FileDescriptor& file, char* into, std::size_t room, const fs::path& path) {
  for (;;) {
    const ssize_t got = ::read(file.get(), into, room);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail("read", path, errno);
  }
}

std::size_t size_hint(const FileDescriptor& file) {
  struct stat status {};
  return ::fstat(file.get(), &status) == 0 && status.st_size > 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

fs::path directory_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void swap_in(const fs::path& path, std::string_view bytes, bool durably) {
  fs::path beside = path;
  beside += ".new";
  {
    const FileDescriptor file = create_file(beside);
    write_all(file, bytes, beside);
    if (durably && ::fsync(file.get()) != 0) fail("make durable", beside, errno);
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) fail("replace", path, errno);
}

/// Calls `visit` for each entry below the directory; a failing walk becomes a StorageError.
template <class Visit>
void walk(const fs::path& directory, Visit visit) {
  std::error_code error;
  fs::recursive_directory_iterator entry(directory, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) visit(*entry);
  if (error) fail("walk", directory, error.value());
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) ::close(fd_);
}

std::string read_file(const fs::path& path) {
  const FileDescriptor file = open_or_throw(path, O_RDONLY, "open");
  std::string bytes(size_hint(file) + 1, '\0');
  std::size_t filled = 0;
  while (const std::size_t got = read_some(file, bytes.data() + filled, bytes.size() - filled, path)) {
    filled += got;
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

std::size_t read_file_at(const fs::path& path, std::uint64_t offset, char* into, std::size_t room) {
  const FileDescriptor file = open_or_throw(path, O_RDONLY, "open");
  std::size_t filled = 0;
  while (filled < room) {
    const ssize_t got = ::pread(file.get(), into + filled, room - filled, static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

FileDescriptor create_file(const fs::path& path) { return open_or_throw(path, O_WRONLY | O_CREAT | O_TRUNC, "create"); }

void write_all(const FileDescriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void replace_file(const fs::path& path, std::string_view bytes) {
  swap_in(path, bytes, true);
  fsync_directory(directory_of(path));
}

void replace_file_loosely(const fs::path& path, std::string_view bytes) { swap_in(path, bytes, false); }

void fsync_directory(const fs::path& directory) { fsync_path(directory, O_DIRECTORY); }

void fsync_tree(const fs::path& directory) {
  walk(directory, [](const fs::directory_entry& entry) {
    if (entry.is_directory() && !entry.is_symlink()) fsync_directory(entry.path());
    if (entry.is_regular_file() && !entry.is_symlink()) fsync_path(entry.path(), 0);
  });
  fsync_directory(directory);
}

std::uintmax_t tree_size(const fs::path& directory) {
  std::uintmax_t total = 0;
  walk(directory, [&total](const fs::directory_entry& entry) {
    std::error_code gone;  // a writer may delete a file between the listing and the look at it
    const std::uintmax_t size = entry.is_regular_file(gone) ? entry.file_size(gone) : 0;
    if (!gone) total += size;
  });
  return total;
}

}  // namespace pressmark
