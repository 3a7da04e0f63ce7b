// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/heap.h"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>

namespace pressmark::query {
namespace {

constexpr std::size_t kBytes = 448 * 1024;
constexpr std::uintptr_t kPage = 4096;
constexpr int kPopulateWrite = 23;  // MADV_POPULATE_WRITE, which older headers do not name

}  // namespace

// The block comes from the heap and, freed, stays in it.
void prefault_heap() {
  ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
  void* const block = std::malloc(kBytes);
  const auto begin = (reinterpret_cast<std::uintptr_t>(block) + kPage - 1) & ~(kPage - 1);
  if (block != nullptr) ::madvise(reinterpret_cast<void*>(begin), kBytes - 2 * kPage, kPopulateWrite);
  std::free(block);
}

}  // namespace pressmark::query
