// SPDX-License-Identifier: GPL-3.0-or-later
// Dates: what is read can be written, and reads as itself again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/extract/date_parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pressmark;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto date = indexer::parse_date(text);
  if (date && indexer::parse_date(format_iso8601(*date)) != date) std::abort();
  const auto whole = indexer::parse_whole_date(text);
  if (whole && whole->precision < DatePrecision::day) std::abort();
  return 0;
}
