// SPDX-License-Identifier: GPL-3.0-or-later
// NITF, NewsML, ninjs, IPTC 7901 and ANPA 1312.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/read_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pressmark::fuzz::read_source(pressmark::fuzz::text_of(data, size), {"nitf", "newsml", "telex", "json"});
  return 0;
}
