// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/hash.h"

#include <algorithm>
#include <iterator>
#include <new>

#include <fmt/format.h>
#define XXH_INLINE_ALL  // most keys are short words: no call into the library for them
#include <xxhash.h>

namespace pressmark {
namespace {

Hash128 canonical(XXH128_hash_t hash) {
  XXH128_canonical_t big_endian;
  XXH128_canonicalFromHash(&big_endian, hash);
  Hash128 out;
  std::copy(std::begin(big_endian.digest), std::end(big_endian.digest), out.bytes.begin());
  return out;
}

XXH3_state_t* as_xxh3(void* state) { return static_cast<XXH3_state_t*>(state); }

}  // namespace

std::string Hash128::hex() const { return fmt::format("{:02x}", fmt::join(bytes, "")); }

Hash128 hash128(std::string_view bytes) { return canonical(XXH3_128bits(bytes.data(), bytes.size())); }

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

Hasher::Hasher() : state_(XXH3_createState()) {
  if (state_ == nullptr) throw std::bad_alloc();
  XXH3_128bits_reset(as_xxh3(state_));
}

Hasher::~Hasher() { XXH3_freeState(as_xxh3(state_)); }

void Hasher::update(std::string_view bytes) { XXH3_128bits_update(as_xxh3(state_), bytes.data(), bytes.size()); }

Hash128 Hasher::digest() const { return canonical(XXH3_128bits_digest(as_xxh3(state_))); }

}  // namespace pressmark
