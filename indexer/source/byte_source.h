// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of one input, front to back, as they are after decompression.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "indexer/source/reject.h"
#include "storage/base/file.h"

namespace pressmark::indexer {

/// Why bytes ended before their time.
struct Damage {
  RejectReason reason;
  std::string detail;
};

/// Belongs to one thread.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills the front of `room` (not empty) and returns how much; 0 at the end. Throws SourceError where the system
  /// fails.
  [[nodiscard]] virtual std::size_t read(std::span<char> room) = 0;
  /// Set once read() returned 0 too early.
  [[nodiscard]] virtual std::optional<Damage> damage() const { return std::nullopt; }
};

/// A file, pipe or standard input as it lies there.
class FileBytes final : public ByteSource {
 public:
  /// "-" is standard input. Throws SourceError where it cannot be opened.
  explicit FileBytes(const std::filesystem::path& path);
  [[nodiscard]] std::size_t read(std::span<char> room) override;
  /// The first bytes, still to be read: fewer only where there are fewer. Only before the first read().
  [[nodiscard]] std::string_view peek(std::size_t bytes);

 private:
  [[nodiscard]] std::size_t read_descriptor(std::span<char> room);

  std::filesystem::path path_;
  FileDescriptor file_;
  std::string head_;  // peeked, not yet read
};

/// A file, decompressed where its first bytes say that it is compressed: one layer, no more.
[[nodiscard]] std::unique_ptr<ByteSource> open_bytes(const std::filesystem::path& path);

}  // namespace pressmark::indexer
