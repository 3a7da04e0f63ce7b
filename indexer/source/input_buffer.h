// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A window over the bytes of an input: it grows to hold one record and moves on when that is consumed.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

/// No record may be longer, compressed or not.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{64} << 20;
/// Readable bytes behind every window, whatever they hold: what simdjson asks for.
inline constexpr std::size_t kInputPadding = 64;

/// Belongs to one thread. Views of the window are valid until the next grow().
class InputBuffer {
 public:
  explicit InputBuffer(std::unique_ptr<ByteSource> bytes);

  [[nodiscard]] std::string_view window() const { return {storage_.data() + begin_, end_ - begin_}; }
  /// Reads on; false at the end of the input.
  bool grow();
  void consume(std::size_t bytes) {
    begin_ += bytes;
    position_ += bytes;
  }
  /// Bytes consumed so far.
  [[nodiscard]] std::uint64_t position() const { return position_; }
  /// The first `bytes` of what is left; fewer only where there are fewer.
  [[nodiscard]] std::string_view head(std::size_t bytes);
  [[nodiscard]] std::optional<Damage> damage() const { return bytes_->damage(); }
  /// Drops the window, which ends in damage, and goes on behind it; false where nothing can be made of the rest.
  [[nodiscard]] bool recover();
  /// Where in the file open_bytes() gives what is at the front of the window; nothing where it cannot.
  [[nodiscard]] std::optional<std::uint64_t> offset() const { return bytes_->offset_of(position_); }
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t position) const { return bytes_->bytes_on_disk(position); }

 private:
  void make_room();

  std::unique_ptr<ByteSource> bytes_;
  std::vector<char> storage_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t position_ = 0;
};

/// Cuts an input into pieces behind each of which stands a delimiter.
class PieceCutter {
 public:
  /// The delimiter must outlive the cutter.
  PieceCutter(InputBuffer& input, std::string_view delimiter) : input_(&input), delimiter_(delimiter) {}

  struct Piece {
    std::string_view text;         // without the delimiter; valid until the next call
    bool closed = false;           // the delimiter was there; else the input ended
    std::optional<Damage> damage;  // the piece is no good: too long, or the input ended before its time
  };
  /// Nothing at the end. A damaged end is told once, with the unfinished text before it.
  [[nodiscard]] std::optional<Piece> next();

 private:
  [[nodiscard]] std::optional<Piece> last_piece();
  [[nodiscard]] Piece skip_long_piece();

  InputBuffer* input_;
  std::string_view delimiter_;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
