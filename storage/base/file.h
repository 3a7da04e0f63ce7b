// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files as the archive needs them: RAII descriptors, whole reads, durable replacement. Throws StorageError with the
// path.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

namespace pressmark {

/// Owns a POSIX file descriptor.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~FileDescriptor();
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& path);
/// Up to `room` bytes from `offset` on; fewer only at the end of the file.
[[nodiscard]] std::size_t read_file_at(const std::filesystem::path& path, std::uint64_t offset, char* into,
                                       std::size_t room);
/// A new or emptied file, open for writing.
[[nodiscard]] FileDescriptor create_file(const std::filesystem::path& path);
void write_all(const FileDescriptor& file, std::string_view bytes, const std::filesystem::path& path);
/// After return the file holds `bytes`, also after a power cut: written beside, fsynced, renamed, directory fsynced.
void replace_file(const std::filesystem::path& path, std::string_view bytes);
/// The same without waiting for the disk: who reads it sees the old bytes or these, but a power cut may leave neither.
void replace_file_loosely(const std::filesystem::path& path, std::string_view bytes);
/// Makes renames and creations inside the directory durable.
void fsync_directory(const std::filesystem::path& directory);
/// Makes every file below the directory durable (fsync of each, then of the directories).
void fsync_tree(const std::filesystem::path& directory);
[[nodiscard]] std::uintmax_t tree_size(const std::filesystem::path& directory);

}  // namespace pressmark
