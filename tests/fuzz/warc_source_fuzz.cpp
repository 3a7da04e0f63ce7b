// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/read_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pressmark::fuzz::read_source(pressmark::fuzz::text_of(data, size), {"warc", "arc"});
  return 0;
}
