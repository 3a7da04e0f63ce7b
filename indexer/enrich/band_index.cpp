// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/enrich/band_index.h"

#include <algorithm>
#include <utility>

namespace pressmark::indexer {
namespace {

constexpr std::size_t kLeastSlots = 1024;

}  // namespace

// Keys are hashes already.
std::size_t BandIndex::first_slot(std::uint32_t key) const { return key & (entries_.size() - 1); }

void BandIndex::add(std::uint32_t key, ArticleId article) {
  if (2 * (count_ + 1) > entries_.size()) grow();
  insert({key, article});
}

void BandIndex::insert(const Entry& entry) {
  std::size_t same = 0;
  std::size_t slot = first_slot(entry.key);
  for (; entries_[slot].article; slot = next(slot)) {
    if (entries_[slot].key != entry.key) continue;
    if (entries_[slot].article == entry.article || ++same == kMostArticles) return;
  }
  entries_[slot] = entry;
  ++count_;
}

void BandIndex::find(std::uint32_t key, std::vector<ArticleId>& articles) const {
  if (entries_.empty()) return;
  for (std::size_t slot = first_slot(key); entries_[slot].article; slot = next(slot))
    if (entries_[slot].key == key) articles.push_back(entries_[slot].article);
}

// Entries of one key move in the order of their slots, but for a run that goes around the end: it begins after the
// first free slot.
void BandIndex::grow() {
  const std::vector<Entry> old =
      std::exchange(entries_, std::vector<Entry>(std::max(kLeastSlots, 2 * entries_.size())));
  count_ = 0;
  std::size_t begin = 0;
  while (begin < old.size() && old[begin].article) ++begin;
  for (std::size_t i = 0; i < old.size(); ++i)
    if (const Entry& entry = old[(begin + i) % old.size()]; entry.article) insert(entry);
}

}  // namespace pressmark::indexer
