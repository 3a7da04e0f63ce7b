// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Builds a whole database on every core: segments of consecutive articles, each inverted in memory by a worker, then
// one merge. The result depends neither on the number of threads nor on where the segments were cut.
//
// One thread calls add() and finish(); the workers are the object's own. Nothing is visible to readers until the caller
// publishes the result. A build that is killed leaves its segments to the next one of the same name.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "storage/index/segment_merge.h"
#include "storage/model/article.h"

namespace pressmark::storage {

struct BulkOptions {
  unsigned threads = 2;
  /// Text a segment: more makes the merge cheaper, and the workers hold four or five of them with what is made of them.
  std::size_t segment_bytes = std::size_t{2} << 20;
};

class BulkIndexer {
 public:
  /// `build` names the build, so that another one can go on with it; empty: nobody can.
  BulkIndexer(std::filesystem::path staging, const std::string& build, BulkOptions options = {});
  ~BulkIndexer();  // waits for segments at work
  BulkIndexer(const BulkIndexer&) = delete;
  BulkIndexer& operator=(const BulkIndexer&) = delete;

  [[nodiscard]] static bool can_resume(const std::filesystem::path& staging, const std::string& build);
  /// The articles that a killed build of the same name has in its segments, ascending.
  [[nodiscard]] const std::vector<ArticleId>& resumed() const;

  /// Ids must ascend over all calls, and be beyond the resumed ones. Waits while the workers are behind. Throws what a
  /// worker threw.
  void add(StoredArticle article);

  /// Merges into the folder `database`, without metadata and not yet durable; returns the stemmer keys of the articles.
  /// Without an article it makes nothing. Call once.
  /// `regrouped` may name others too.
  [[nodiscard]] std::set<std::string> finish(const std::filesystem::path& database, const Regrouped& regrouped = {});

 private:
  struct Workshop;
  std::unique_ptr<Workshop> workshop_;
};

}  // namespace pressmark::storage
