// SPDX-License-Identifier: GPL-3.0-or-later
// URLs: the canonical spelling is its own canonical spelling.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/extract/article_url.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace pressmark::indexer;
  const auto url = canonical_url({reinterpret_cast<const char*>(data), size});
  if (!url) return 0;
  if (canonical_url(*url) != url) std::abort();
  static_cast<void>(publisher_host(*url));
  return 0;
}
