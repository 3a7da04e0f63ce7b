// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Threads that find the names of articles, while the thread that gives them texts goes on. The answers come back in the
// order of the texts, whichever thread was first.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "indexer/enrich/article_namer.h"
#include "storage/model/article.h"

namespace pressmark::indexer {

class NamingCrew {
 public:
  struct Answer {
    ArticleId article;
    NamedEntities named;
  };

  /// `sources` outlive it.
  NamingCrew(const NameSources& sources, unsigned threads);
  NamingCrew(const NamingCrew&) = delete;
  NamingCrew& operator=(const NamingCrew&) = delete;
  ~NamingCrew();

  void give(ArticleId id, Article article);
  [[nodiscard]] bool is_at(ArticleId id) const;
  /// Of all texts given since the last call; waits until each is done. Throws what a thread threw.
  [[nodiscard]] std::vector<Answer> take_all();

 private:
  struct Task {
    Article article;
    Answer answer;
  };
  void work();
  void run(ArticleNamer& namer, Task& task);

  const NameSources* sources_;
  mutable std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::deque<Task> tasks_;  // stay where they are while others are added
  std::size_t next_ = 0;    // of them: the first that no thread has begun
  std::size_t done_ = 0;
  std::exception_ptr failure_;
  bool closed_ = false;
  std::vector<std::jthread> threads_;  // last: they use all of the above
};

}  // namespace pressmark::indexer
