// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "storage/base/error.h"

namespace pressmark::indexer {
namespace {

[[noreturn]] void throw_errno(std::string_view attempt, const std::filesystem::path& path) {
  const int error = errno;
  throw SourceError(fmt::format("cannot {} {}: {}", attempt, path.string(), std::strerror(error)));
}

FileDescriptor open_descriptor(const std::filesystem::path& path) {
  const int fd = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw_errno("open", path);
  return FileDescriptor(fd);
}

}  // namespace

FileBytes::FileBytes(const std::filesystem::path& path, std::uint64_t offset)
    : path_(path), file_(open_descriptor(path)), offset_(offset) {
  if (offset > 0 && ::lseek(file_.get(), static_cast<off_t>(offset), SEEK_SET) < 0) throw_errno("go on in", path);
  ::posix_fadvise(file_.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
}

std::size_t FileBytes::read(std::span<char> room) {
  ssize_t got = 0;
  do {
    got = ::read(file_.get(), room.data(), room.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0) throw_errno("read", path_);
  return static_cast<std::size_t>(got);
}

std::string_view PeekedBytes::peek(std::size_t bytes) {
  while (head_.size() < bytes) {
    const std::size_t had = head_.size();
    head_.resize(bytes);
    const std::size_t got = bytes_->read(std::span(head_).subspan(had));
    head_.resize(had + got);
    if (got == 0) break;
  }
  return head_;
}

std::size_t PeekedBytes::read(std::span<char> room) {
  if (head_.empty()) return bytes_->read(room);
  const std::size_t count = std::min(room.size(), head_.size());
  std::copy_n(head_.begin(), count, room.begin());
  head_.erase(0, count);
  return count;
}

}  // namespace pressmark::indexer
