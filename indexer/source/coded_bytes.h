// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Compressed bytes in memory, decoded as they are read. What is cut short or damaged gives what it holds and says so by
// damage(); what expands beyond kMaxExpansion ends there.

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/source/byte_source.h"
#include "indexer/source/decoding_step.h"
#include "indexer/source/expansion.h"

namespace pressmark::indexer {

/// The packed bytes must outlive it.
template <class Decoder>
class CodedBytes final : public ByteSource {
 public:
  template <class... Arguments>
  explicit CodedBytes(std::string_view packed, Arguments... arguments) : packed_(packed), decoder_(arguments...) {}

  [[nodiscard]] std::size_t read(std::span<char> room) override {
    std::size_t got = 0;
    while (!ended_ && got == 0) got = decode_some(room);
    if (!expands_too_far(bytes_out_, used_)) return got;
    ended_ = true;
    damage_ = bomb(bytes_out_, used_);
    return 0;
  }
  [[nodiscard]] std::optional<Damage> damage() const override { return damage_; }

 private:
  std::size_t decode_some(std::span<char> room) {
    const DecodingStep step = decoder_.decode(packed_.substr(used_), room);
    used_ += step.read;
    bytes_out_ += step.written;
    const bool starves = step.state == DecodingStep::State::goes_on && step.read == 0 && step.written == 0;
    ended_ = step.state != DecodingStep::State::goes_on || starves;
    if (starves) damage_ = Damage{RejectReason::cut_short, "the compressed body ends early"};
    if (step.state == DecodingStep::State::damaged)
      damage_ = Damage{RejectReason::damaged_compression, std::string(decoder_.complaint())};
    return step.written;
  }

  std::string_view packed_;
  Decoder decoder_;
  std::optional<Damage> damage_;
  std::size_t used_ = 0;
  std::size_t bytes_out_ = 0;
  bool ended_ = false;
};

}  // namespace pressmark::indexer
