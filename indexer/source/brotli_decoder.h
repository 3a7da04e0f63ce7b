// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brotli (RFC 7932) undone; the one place that knows its library. Belongs to one thread.

#include <memory>
#include <span>
#include <string_view>

#include "indexer/source/decoding_step.h"

struct BrotliDecoderStateStruct;

namespace pressmark::indexer {

class BrotliDecoder {
 public:
  BrotliDecoder();
  ~BrotliDecoder();
  /// What comes of the front of `packed`, as far as there is room.
  [[nodiscard]] DecodingStep decode(std::string_view packed, std::span<char> room);
  /// What is wrong with a damaged stream.
  [[nodiscard]] std::string_view complaint() const { return "bad brotli data"; }

 private:
  struct Destroy {
    void operator()(BrotliDecoderStateStruct* state) const;
  };
  std::unique_ptr<BrotliDecoderStateStruct, Destroy> state_;
};

}  // namespace pressmark::indexer
