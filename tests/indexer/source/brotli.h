// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A text as a brotli stream.

#include <stdexcept>
#include <string>
#include <string_view>

#include <brotli/encode.h>

namespace pressmark::indexer {

inline std::string brotli(std::string_view text) {
  std::size_t length = ::BrotliEncoderMaxCompressedSize(text.size());
  std::string compressed(length, '\0');
  const auto done = ::BrotliEncoderCompress(BROTLI_DEFAULT_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                                            text.size(), reinterpret_cast<const std::uint8_t*>(text.data()), &length,
                                            reinterpret_cast<std::uint8_t*>(compressed.data()));
  if (done == BROTLI_FALSE) throw std::runtime_error("BrotliEncoderCompress");
  compressed.resize(length);
  return compressed;
}

}  // namespace pressmark::indexer
