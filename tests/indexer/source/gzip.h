// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text deflated: as one gzip member, in the wrapping of zlib, in none.

#include <stdexcept>
#include <string>
#include <string_view>

#include <zlib.h>

namespace pressmark::indexer {

inline std::string deflated(std::string_view text, int window_bits) {
  z_stream stream{};
  if (::deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("deflateInit2");
  }
  std::string compressed(::deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  const int result = ::deflate(&stream, Z_FINISH);
  compressed.resize(stream.total_out);
  ::deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("deflate");
  return compressed;
}

inline std::string gzip(std::string_view text) { return deflated(text, 15 + 16); }
inline std::string zlib(std::string_view text) { return deflated(text, 15); }
inline std::string raw_deflate(std::string_view text) { return deflated(text, -15); }

}  // namespace pressmark::indexer
