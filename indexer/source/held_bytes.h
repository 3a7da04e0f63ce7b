// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text in memory as a ByteSource. It must outlive it.

#include <algorithm>
#include <string_view>

#include "indexer/source/byte_source.h"

namespace pressmark::indexer {

class HeldBytes final : public ByteSource {
 public:
  explicit HeldBytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::size_t read(std::span<char> room) override {
    const std::size_t count = std::min(room.size(), bytes_.size());
    std::copy_n(bytes_.begin(), count, room.begin());
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

}  // namespace pressmark::indexer
