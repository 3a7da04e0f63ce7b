// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is no model is refused by StorageError; one that is taken can be used. The same bytes are tried once more
// with their checksum put right, so that what lies behind it is met too.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "indexer/enrich/tagger.h"
#include "storage/base/error.h"
#include "storage/base/hash.h"

namespace {

using namespace pressmark;

constexpr std::size_t kChecksumAt = 16;
constexpr std::size_t kCheckedFrom = 24;

std::span<const unsigned char> bytes_of(const std::vector<std::uint64_t>& words, std::size_t size) {
  return {reinterpret_cast<const unsigned char*>(words.data()), size};
}

void try_model(std::span<const unsigned char> bytes) {
  try {
    const indexer::TaggerModel model(bytes);
    indexer::Tagger tagger(model);
    (void)tagger.tag("STRIKE AT PORT ENDS", "Ms Amara Nwosu of Acme Ltd said in New Lodz that the U.S. had agreed.");
  } catch (const StorageError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> words(size / sizeof(std::uint64_t) + 1);  // aligned
  if (size > 0) std::memcpy(words.data(), data, size);
  try_model(bytes_of(words, size));
  if (size < kCheckedFrom) return 0;
  const std::uint64_t checksum =
      hash64({reinterpret_cast<const char*>(words.data()) + kCheckedFrom, size - kCheckedFrom});
  std::memcpy(reinterpret_cast<char*>(words.data()) + kChecksumAt, &checksum, sizeof checksum);
  try_model(bytes_of(words, size));
  return 0;
}
