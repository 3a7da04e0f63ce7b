// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Content hashing (XXH3, 128 bits): equality of texts and inputs, never security. The one place that knows xxhash.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark {

/// Big-endian bytes of the 128-bit hash, as stored in the catalog.
struct Hash128 {
  std::array<unsigned char, 16> bytes{};
  friend bool operator==(const Hash128&, const Hash128&) = default;
  [[nodiscard]] std::string hex() const;
  [[nodiscard]] std::string_view as_blob() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
};

[[nodiscard]] Hash128 hash128(std::string_view bytes);
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// A hash over pieces fed one by one; the borders between pieces do not matter.
class Hasher {
 public:
  Hasher();
  ~Hasher();
  Hasher(const Hasher&) = delete;
  Hasher& operator=(const Hasher&) = delete;
  void update(std::string_view bytes);
  [[nodiscard]] Hash128 digest() const;

 private:
  void* state_;
};

}  // namespace pressmark
