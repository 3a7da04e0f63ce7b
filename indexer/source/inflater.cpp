// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/inflater.h"

#include <array>
#include <new>

#include <zlib.h>

namespace pressmark::indexer {
namespace {

constexpr int kLargestWindow = 15;

// In the order of Wrapping: how zlib is told.
constexpr std::array kWindowBits{kLargestWindow + 16, kLargestWindow, -kLargestWindow};

DecodingStep::State state_of(int result) {
  if (result == Z_STREAM_END) return DecodingStep::State::ended;
  const bool goes_on = result == Z_OK || result == Z_BUF_ERROR;
  return goes_on ? DecodingStep::State::goes_on : DecodingStep::State::damaged;
}

}  // namespace

Inflater::Inflater(Wrapping wrapping) : stream_(std::make_unique<z_stream>()) {
  if (::inflateInit2(stream_.get(), kWindowBits[static_cast<std::size_t>(wrapping)]) != Z_OK) throw std::bad_alloc();
}

Inflater::~Inflater() { ::inflateEnd(stream_.get()); }

DecodingStep Inflater::decode(std::string_view packed, std::span<char> room) {
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write there
  stream_->avail_in = static_cast<uInt>(packed.size());
  stream_->next_out = reinterpret_cast<Bytef*>(room.data());
  stream_->avail_out = static_cast<uInt>(room.size());
  const int result = ::inflate(stream_.get(), Z_NO_FLUSH);
  return {packed.size() - stream_->avail_in, room.size() - stream_->avail_out, state_of(result)};
}

void Inflater::begin_anew() { ::inflateReset(stream_.get()); }

std::string_view Inflater::complaint() const { return stream_->msg != nullptr ? stream_->msg : "bad deflate data"; }

}  // namespace pressmark::indexer
