// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Builds a whole generation on every core: small fresh databases (segments) of consecutive articles, then one merge.
// Faster than one growing database, because Xapian's in-memory inverter and its flushes grow worse with size.
// The segments do not depend on the number of threads, so neither does the generation.
//
// One thread calls add() and finish(); the workers are the object's own. Nothing is visible to readers until the caller
// publishes the generation; a build that is abandoned leaves only its staging folder.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "storage/model/article.h"

namespace pressmark::storage {

struct BulkOptions {
  unsigned threads = 2;
  std::size_t segment_articles = 400;
};

class BulkIndexer {
 public:
  BulkIndexer(std::filesystem::path staging, BulkOptions options = {});
  ~BulkIndexer();  // abandons what was not finished
  BulkIndexer(const BulkIndexer&) = delete;
  BulkIndexer& operator=(const BulkIndexer&) = delete;

  /// Ids must ascend over all calls. Waits while the workers are behind. Throws what a worker threw.
  void add(StoredArticle article);

  /// Merges into `generation`, writes its metadata, makes it durable; returns its UUID. Call once.
  [[nodiscard]] std::string finish(const std::filesystem::path& generation, std::uint64_t applied_seq);

 private:
  struct Workshop;
  std::unique_ptr<Workshop> workshop_;
};

}  // namespace pressmark::storage
