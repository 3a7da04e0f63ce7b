// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A gzip stream of any number of members (RFC 1952), decompressed as it is read. A stream that is cut short or damaged
// gives what it holds and says so by damage(); one that expands beyond kMaxExpansion ends there.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/source/byte_source.h"
#include "indexer/source/inflater.h"

namespace pressmark::indexer {

inline constexpr std::string_view kGzipMagic = "\x1f\x8b";

class GzipBytes final : public ByteSource {
 public:
  explicit GzipBytes(std::unique_ptr<ByteSource> compressed);
  [[nodiscard]] std::size_t read(std::span<char> room) override;
  [[nodiscard]] std::optional<Damage> damage() const override { return damage_; }
  /// At the next member, where there is one behind the damaged one.
  [[nodiscard]] bool recover() override;
  /// Where a member begins.
  [[nodiscard]] std::optional<std::uint64_t> offset_of(std::uint64_t position) const override;
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t) const override { return bytes_in_; }

 private:
  [[nodiscard]] bool refill();
  void go_back(std::uint64_t bytes);
  [[nodiscard]] std::size_t inflate_some(std::span<char> room);
  void end_member();
  void begin_member();
  [[nodiscard]] bool find_member();
  void end(RejectReason reason, std::string detail);

  std::unique_ptr<ByteSource> compressed_;
  Inflater inflater_;
  std::vector<char> input_;   // compressed bytes, of which
  std::string_view pending_;  // these are not yet used
  std::optional<Damage> damage_;
  struct Member {
    std::uint64_t position;  // of its first byte, decompressed
    std::uint64_t begin;     // of its first byte, compressed
  };
  std::deque<Member> members_;  // the last ones begun
  std::uint64_t bytes_in_ = 0;
  std::uint64_t bytes_out_ = 0;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
