// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed inputs: whatever comes out of a damaged stream is bounded and read like any other.
#include <cstddef>
#include <cstdint>
#include <memory>

#include "indexer/source/gzip_bytes.h"
#include "tests/fuzz/read_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace indexer = pressmark::indexer;
  auto compressed = std::make_unique<pressmark::fuzz::FewBytes>(pressmark::fuzz::text_of(data, size));
  const auto opened = indexer::open_source(std::make_unique<indexer::GzipBytes>(std::move(compressed)), "x.gz");
  if (opened.source) pressmark::fuzz::read_items(*opened.source);
  return 0;
}
