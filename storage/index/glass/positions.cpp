// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/glass/positions.h"

#include <bit>

#include "storage/index/glass/pack.h"

namespace pressmark::storage::glass {
namespace {

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(&out) {}

  // `value` is one of `choices`. Where those are no power of two, the middle ones take a bit less.
  void put(std::uint32_t value, std::uint32_t choices) {
    auto bits = static_cast<unsigned>(std::bit_width(choices - 1));
    const std::uint32_t spare = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - choices);
    const std::uint32_t middle = (choices - spare) / 2;
    if (spare > 0 && value >= middle + spare)
      value = (value - (middle + spare)) | (1u << (bits - 1));
    else if (spare > 0 && value >= middle)
      --bits;
    pending_ |= static_cast<std::uint64_t>(value) << pending_bits_;
    for (pending_bits_ += bits; pending_bits_ >= 8; pending_bits_ -= 8, pending_ >>= 8)
      *out_ += static_cast<char>(pending_);
  }

  void finish() {
    if (pending_bits_ > 0) *out_ += static_cast<char>(pending_);
  }

 private:
  std::string* out_;
  std::uint64_t pending_ = 0;
  unsigned pending_bits_ = 0;
};

// What stands between the first and the last: the middle one within the room that its neighbours leave, then each half.
void put_between(BitWriter& writer, std::span<const std::uint32_t> positions) {
  while (positions.size() > 2) {
    const std::size_t middle = (positions.size() - 1) / 2;
    const auto gaps = static_cast<std::uint32_t>(positions.size() - 1);
    const std::uint32_t lowest = positions.front() + static_cast<std::uint32_t>(middle);
    writer.put(positions[middle] - lowest, positions.back() - positions.front() - gaps + 1);
    put_between(writer, positions.first(middle + 1));
    positions = positions.subspan(middle);
  }
}

}  // namespace

void encode_positions(std::span<const std::uint32_t> positions, std::string& out) {
  pack_uint(out, positions.back());
  if (positions.size() == 1) return;
  BitWriter writer(out);
  writer.put(positions.front(), positions.back());
  writer.put(static_cast<std::uint32_t>(positions.size()) - 2, positions.back() - positions.front());
  put_between(writer, positions);
  writer.finish();
}

}  // namespace pressmark::storage::glass
