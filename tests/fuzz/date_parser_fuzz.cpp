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
  for (const auto order : {indexer::DateOrder::mdy, indexer::DateOrder::dmy, indexer::DateOrder::ymd}) {
    const auto reading = indexer::read_date(text, order);
    if (reading.time.precision != DatePrecision::none && !indexer::parse_date(format_iso8601(reading.time)))
      std::abort();
  }
  const auto whole = indexer::parse_whole_date(text);
  if (whole && whole->precision < DatePrecision::day) std::abort();
  return 0;
}
