// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The bytes of one input, front to back.

#include <cstddef>
#include <cstdint>
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

/// Belongs to one thread. A position counts the bytes that read() has given.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Fills the front of `room` (not empty) and returns how much; 0 at the end. Throws SourceError where the system
  /// fails.
  [[nodiscard]] virtual std::size_t read(std::span<char> room) = 0;
  /// Set once read() returned 0 too early.
  [[nodiscard]] virtual std::optional<Damage> damage() const { return std::nullopt; }
  /// Leaves damage behind: read() goes on where the bytes make sense again, which is the beginning of something. False
  /// where there is no such place.
  [[nodiscard]] virtual bool recover() { return false; }
  /// Where in the file open_bytes() can begin so that it gives what lies behind `position`, not yet forgotten; nothing
  /// where it cannot.
  [[nodiscard]] virtual std::optional<std::uint64_t> offset_of(std::uint64_t) const { return std::nullopt; }
  /// How many bytes of the file hold the first `position` bytes: fewer where they were compressed.
  [[nodiscard]] virtual std::uint64_t bytes_on_disk(std::uint64_t position) const { return position; }
};

/// A file, pipe or standard input as it lies there.
class FileBytes final : public ByteSource {
 public:
  /// "-" is standard input; `offset` is where a file is read from. Throws SourceError where it cannot be opened.
  explicit FileBytes(const std::filesystem::path& path, std::uint64_t offset = 0);
  [[nodiscard]] std::size_t read(std::span<char> room) override;
  [[nodiscard]] std::optional<std::uint64_t> offset_of(std::uint64_t position) const override {
    return offset_ + position;
  }

 private:
  std::filesystem::path path_;
  FileDescriptor file_;
  std::uint64_t offset_;
};

/// Bytes whose first ones can be looked at before they are read.
class PeekedBytes final : public ByteSource {
 public:
  explicit PeekedBytes(std::unique_ptr<ByteSource> bytes) : bytes_(std::move(bytes)) {}
  /// The first bytes, still to be read: fewer only where there are fewer. Only before the first read().
  [[nodiscard]] std::string_view peek(std::size_t bytes);

  [[nodiscard]] std::size_t read(std::span<char> room) override;
  [[nodiscard]] std::optional<Damage> damage() const override { return bytes_->damage(); }
  [[nodiscard]] bool recover() override { return bytes_->recover(); }
  [[nodiscard]] std::optional<std::uint64_t> offset_of(std::uint64_t position) const override {
    return bytes_->offset_of(position);
  }
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t position) const override {
    return bytes_->bytes_on_disk(position);
  }

 private:
  std::unique_ptr<ByteSource> bytes_;
  std::string head_;  // peeked, not yet read
};

}  // namespace pressmark::indexer
