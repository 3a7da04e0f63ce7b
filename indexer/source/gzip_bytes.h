// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A gzip stream of any number of members (RFC 1952), decompressed as it is read. A stream that is cut short or damaged
// gives what it holds and says so by damage(); one that expands beyond kMaxExpansion ends there.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

inline constexpr std::size_t kGzipMagicBytes = 2;
[[nodiscard]] bool is_gzip(std::string_view head);

inline constexpr std::uint64_t kMaxExpansion = 200;                       // bytes out a byte in ...
inline constexpr std::uint64_t kExpansionGrace = std::uint64_t{1} << 20;  // ... after this many bytes out

class GzipBytes final : public ByteSource {
 public:
  explicit GzipBytes(std::unique_ptr<ByteSource> compressed);
  ~GzipBytes() override;
  [[nodiscard]] std::size_t read(std::span<char> room) override;
  [[nodiscard]] std::optional<Damage> damage() const override { return damage_; }

 private:
  struct Inflater;
  [[nodiscard]] bool refill();
  void inflate_some();
  void begin_next_member();
  void end(RejectReason reason, std::string detail);

  std::unique_ptr<ByteSource> compressed_;
  std::unique_ptr<Inflater> inflater_;
  std::optional<Damage> damage_;
  std::uint64_t bytes_in_ = 0;
  std::uint64_t bytes_out_ = 0;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
