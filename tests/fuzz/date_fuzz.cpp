// SPDX-License-Identifier: GPL-3.0-or-later
// What parses is printed in a shape that parses to the same time.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "storage/base/date.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto time = pressmark::parse_iso8601({reinterpret_cast<const char*>(data), size});
  if (!time) return 0;
  if (pressmark::parse_iso8601(pressmark::format_iso8601(*time)) != time) std::abort();
  if (pressmark::format_day(*time).empty()) std::abort();
  return 0;
}
