// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far into an input the committed records reach.

#include <cstdint>

namespace pressmark::storage {

struct InputCursor {
  std::uint64_t offset = 0;   // bytes into the file: where the next record begins, or the gzip member that holds it
  std::uint64_t records = 0;  // before it, as the format numbers them
  friend bool operator==(const InputCursor&, const InputCursor&) = default;
};

}  // namespace pressmark::storage
