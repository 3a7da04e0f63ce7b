// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What libarchive makes of a stream: its members, each front to back. Nothing is ever written: a member is a name and
// bytes.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "indexer/source/input_buffer.h"

namespace pressmark::indexer {

/// Belongs to one thread.
class PackedReader {
 public:
  enum class Kind : std::uint8_t {
    stream,     // zstd, xz, bzip2: one nameless member
    container,  // tar, zip
  };
  PackedReader(InputBuffer packed, Kind kind);
  PackedReader(const PackedReader&) = delete;
  PackedReader& operator=(const PackedReader&) = delete;
  ~PackedReader();

  struct Member {
    std::string name;
    enum class Type : std::uint8_t { file, folder, other } type = Type::other;
  };
  /// Leaves the member at hand, damaged or not. Nothing at the end; or where damage() says that what stands there makes
  /// no sense, and then another call goes on behind it.
  [[nodiscard]] std::optional<Member> next_member();
  /// The member at hand; 0 at its end, or at damage.
  [[nodiscard]] std::size_t read(std::span<char> room);
  /// What is wrong with the member at hand, or with what follows the last one.
  [[nodiscard]] const std::optional<Damage>& damage() const { return damage_; }
  /// Packed bytes used for the member at hand.
  [[nodiscard]] std::uint64_t bytes_in() const;
  /// Bytes of the file used for all members so far, or a little more where they were compressed themselves, as those of
  /// a .tar.gz are.
  [[nodiscard]] std::uint64_t bytes_on_disk() const;

 private:
  struct Library;
  [[nodiscard]] bool go_on();
  [[nodiscard]] std::uint64_t all_bytes_in() const;
  void note_failure(int result);
  void note_expansion(std::uint64_t bytes);

  std::unique_ptr<Library> library_;
  Kind kind_;
  std::optional<Damage> damage_;
  bool begun_ = false;
  bool lost_ = false;               // the library can read no further
  std::uint64_t member_begin_ = 0;  // packed bytes used before the member at hand
  std::uint64_t member_bytes_ = 0;  // it has given
  std::size_t failures_ = 0;
};

}  // namespace pressmark::indexer
