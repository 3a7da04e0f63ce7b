// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever lies packed, and however: bounded, and each member read like a file of its own.
#include <cstddef>
#include <cstdint>
#include <memory>

#include "indexer/source/compression.h"
#include "tests/fuzz/read_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace indexer = pressmark::indexer;
  auto packed = std::make_unique<pressmark::fuzz::FewBytes>(pressmark::fuzz::text_of(data, size));
  const auto opened = indexer::open_source(indexer::decompressed(std::move(packed)), "x");
  if (opened.source) pressmark::fuzz::read_items(*opened.source);
  return 0;
}
