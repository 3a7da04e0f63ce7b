// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A file's bytes as memory, read only: all processes that map it share them, and what is never looked at is never read.
// Who maps a file relies on nobody shortening it meanwhile.

#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>

namespace pressmark {

class MappedFile {
 public:
  MappedFile() = default;
  /// Throws StorageError with the path where the file cannot be mapped. An empty file has no bytes.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  /// Aligned to a page.
  [[nodiscard]] std::span<const unsigned char> bytes() const { return bytes_; }

 private:
  std::span<const unsigned char> bytes_;
};

}  // namespace pressmark
