// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/brotli_decoder.h"

#include <new>

#include <brotli/decode.h>

namespace pressmark::indexer {
namespace {

DecodingStep::State state_of(BrotliDecoderResult result) {
  if (result == BROTLI_DECODER_RESULT_SUCCESS) return DecodingStep::State::ended;
  return result == BROTLI_DECODER_RESULT_ERROR ? DecodingStep::State::damaged : DecodingStep::State::goes_on;
}

}  // namespace

BrotliDecoder::BrotliDecoder() : state_(::BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
  if (!state_) throw std::bad_alloc();
}

BrotliDecoder::~BrotliDecoder() = default;

void BrotliDecoder::Destroy::operator()(BrotliDecoderStateStruct* state) const {
  ::BrotliDecoderDestroyInstance(state);
}

DecodingStep BrotliDecoder::decode(std::string_view packed, std::span<char> room) {
  std::size_t in_left = packed.size();
  std::size_t out_left = room.size();
  const auto* in = reinterpret_cast<const std::uint8_t*>(packed.data());
  auto* out = reinterpret_cast<std::uint8_t*>(room.data());
  const auto result = ::BrotliDecoderDecompressStream(state_.get(), &in_left, &in, &out_left, &out, nullptr);
  return {packed.size() - in_left, room.size() - out_left, state_of(result)};
}

}  // namespace pressmark::indexer
