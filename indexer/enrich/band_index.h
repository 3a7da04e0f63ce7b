// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which articles have a band key: a table in memory, eight bytes an entry and twice as many slots. A key remembers its
// first kMostArticles articles alone: one that more have is a phrase that many pages carry, or a cluster that any of
// them stands for.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::indexer {

class BandIndex {
 public:
  static constexpr std::size_t kMostArticles = 8;

  void add(std::uint32_t key, ArticleId article);
  /// Appends those that have it, in the order in which they were added.
  void find(std::uint32_t key, std::vector<ArticleId>& articles) const;

 private:
  struct Entry {
    std::uint32_t key = 0;
    ArticleId article;  // 0: free
  };
  [[nodiscard]] std::size_t next(std::size_t slot) const { return (slot + 1) & (entries_.size() - 1); }
  [[nodiscard]] std::size_t first_slot(std::uint32_t key) const;
  void insert(const Entry& entry);
  void grow();

  std::vector<Entry> entries_;  // open addressing; a power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace pressmark::indexer
