// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/heap.h"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>

namespace pressmark::query {
namespace {

constexpr std::size_t kUsed = 704 * 1024;  // what a search takes
constexpr std::uintptr_t kHugePage = 2 << 20;
constexpr std::uintptr_t kChunkHeader = 64;  // at least what malloc keeps before a block
constexpr int kPopulateWrite = 23;           // MADV_POPULATE_WRITE, which older headers do not name

}  // namespace

// A block of the heap that must hold a huge page is given back but for its head, which stays untouched: so the next
// blocks come from that page.
void prefault_heap() {
  ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
  void* const block = std::malloc(2 * kHugePage);
  if (block == nullptr) return;
  const auto begin = reinterpret_cast<std::uintptr_t>(block);
  const std::uintptr_t page = (begin + kChunkHeader + kHugePage - 1) & ~(kHugePage - 1);
  ::madvise(reinterpret_cast<void*>(page), kHugePage, MADV_HUGEPAGE);
  ::madvise(reinterpret_cast<void*>(page), kUsed, kPopulateWrite);
  [[maybe_unused]] void* const head = std::realloc(block, page - begin - kChunkHeader);
}

}  // namespace pressmark::query
