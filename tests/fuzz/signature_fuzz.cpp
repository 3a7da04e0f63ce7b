// SPDX-License-Identifier: GPL-3.0-or-later
// Equal texts have equal signatures and resemble each other wholly; white space does not matter, and comparing is
// symmetric. The first byte says where the text is cut in two.

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/enrich/shingles.h"
#include "indexer/enrich/signature.h"
#include "storage/base/unicode.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;
using fuzz::require;

bool is_share(double share) { return share >= 0 && share <= 1; }

void check_pair(std::string_view one, std::string_view other) {
  const auto a = indexer::shingle_set(one);
  const auto b = indexer::shingle_set(other);
  const indexer::Resemblance there = indexer::compare(a, b);
  const indexer::Resemblance back = indexer::compare(b, a);
  require(there.shared == back.shared && there.contained == back.contained);
  require(is_share(there.shared) && is_share(there.contained) && there.shared <= there.contained);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  unicode::repair(text);
  const BandKeys bands = indexer::signature_of(text);
  require(bands.empty() || bands.size() == indexer::kBands);
  require(indexer::signature_of("\n " + text + " \n\n") == bands);
  const auto shingles = indexer::shingle_set(text);
  require(shingles.empty() || indexer::compare(shingles, shingles).shared == 1);
  const std::size_t cut = text.size() * data[0] / 256;
  check_pair(std::string_view(text).substr(0, cut), text);
  return 0;
}
