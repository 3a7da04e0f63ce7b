// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Large files written from front to back and read the same way, through a buffer. Throws StorageError with the path.
// An object belongs to one thread.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "storage/base/file.h"

namespace pressmark {

class FileWriter {
 public:
  /// Creates the file, or empties it.
  explicit FileWriter(std::filesystem::path path);
  void append(std::string_view bytes);
  /// All of it is in the file, not yet durable. Without it the file is worth nothing.
  void finish();
  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  void flush();

  std::filesystem::path path_;
  FileDescriptor file_;
  std::string buffer_;
  std::uint64_t size_ = 0;
};

/// Keeps no descriptor open between two refills of its buffer, so that thousands can be read side by side.
class FileReader {
 public:
  FileReader(std::filesystem::path path, std::size_t buffer_bytes);
  [[nodiscard]] bool at_end();
  /// The next bytes, valid until the next call. StorageError where the file has fewer.
  [[nodiscard]] std::string_view take(std::size_t bytes);
  /// A number as FileWriter's caller packed it: seven bits a byte, lowest first, the last one below 128.
  [[nodiscard]] std::uint64_t take_uint();

 private:
  void refill(std::size_t wanted);

  std::filesystem::path path_;
  std::string buffer_;
  std::size_t buffer_bytes_;
  std::size_t begin_ = 0;     // of what has not been taken
  std::size_t end_ = 0;       // of what has been read
  std::uint64_t offset_ = 0;  // of end_ in the file
};

}  // namespace pressmark
