// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What one call of a decoder of compressed bytes did.

#include <cstddef>
#include <cstdint>

namespace pressmark::indexer {

struct DecodingStep {
  std::size_t read = 0;     // packed bytes used
  std::size_t written = 0;  // bytes put into the room
  enum class State : std::uint8_t {
    goes_on,  // neither read nor written: more packed bytes are needed
    ended,    // of the stream, or of one member of it
    damaged,
  } state = State::goes_on;
};

}  // namespace pressmark::indexer
