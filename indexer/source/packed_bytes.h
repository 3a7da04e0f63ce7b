// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A stream of zstd, xz or bzip2, decompressed as it is read. One that is cut short or damaged gives what it holds and
// says so by damage(); one that expands beyond kMaxExpansion ends there.

#include <memory>
#include <utility>

#include "indexer/source/packed_reader.h"

namespace pressmark::indexer {

class PackedBytes final : public ByteSource {
 public:
  explicit PackedBytes(std::unique_ptr<ByteSource> compressed)
      : reader_(InputBuffer(std::move(compressed)), PackedReader::Kind::stream) {}

  [[nodiscard]] std::size_t read(std::span<char> room) override {
    if (!std::exchange(begun_, true)) has_content_ = reader_.next_member().has_value();
    return has_content_ ? reader_.read(room) : 0;
  }
  [[nodiscard]] std::optional<Damage> damage() const override { return reader_.damage(); }
  [[nodiscard]] std::uint64_t bytes_on_disk(std::uint64_t) const override { return reader_.bytes_in(); }

 private:
  PackedReader reader_;
  bool begun_ = false;
  bool has_content_ = false;
};

}  // namespace pressmark::indexer
