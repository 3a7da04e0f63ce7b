// SPDX-License-Identifier: GPL-3.0-or-later
// URLs: the canonical spelling is its own canonical spelling, and what twins have in common has it in common with
// itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/extract/article_url.h"
#include "indexer/extract/url_date.h"
#include "indexer/extract/url_identity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pressmark::indexer;
  const auto url = canonical_url({reinterpret_cast<const char*>(data), size});
  if (!url) return 0;
  if (canonical_url(*url) != url) std::abort();
  static_cast<void>(publisher_host(*url));
  const auto date = url_date(*url);
  if (date.precision != pressmark::DatePrecision::none && format_iso8601(date).size() > 10) std::abort();
  const std::string identity = url_identity(*url);
  if (url_identity(identity) != identity) std::abort();
  return 0;
}
