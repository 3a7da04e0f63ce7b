// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Deflate (RFC 1951) undone, in what it is wrapped in; the one place that knows zlib. Belongs to one thread.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "indexer/source/decoding_step.h"

struct z_stream_s;

namespace pressmark::indexer {

class Inflater {
 public:
  enum class Wrapping : std::uint8_t { gzip, zlib, none };
  explicit Inflater(Wrapping wrapping);
  ~Inflater();
  /// What comes of the front of `packed`, as far as there is room.
  [[nodiscard]] DecodingStep decode(std::string_view packed, std::span<char> room);
  /// The next byte is the first of a stream.
  void begin_anew();
  /// What is wrong with a damaged stream.
  [[nodiscard]] std::string_view complaint() const;

 private:
  std::unique_ptr<z_stream_s> stream_;
};

}  // namespace pressmark::indexer
