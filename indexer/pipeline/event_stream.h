// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An ArticleReader at work on a thread of its own, its events taken here in their order. Memory is bounded: the reader
// waits while the taker is behind.

#include <cstddef>
#include <exception>
#include <optional>
#include <thread>
#include <vector>

#include "indexer/pipeline/article_reader.h"
#include "indexer/pipeline/bounded_queue.h"

namespace pressmark::indexer {

/// All calls from one thread. Destroying it stops the reader at its next record.
class EventStream {
 public:
  explicit EventStream(ReadOptions options);
  EventStream(const EventStream&) = delete;
  EventStream& operator=(const EventStream&) = delete;
  ~EventStream();

  /// Nothing at the end. Throws what the reader threw.
  [[nodiscard]] std::optional<Event> next();

 private:
  using Parcel = std::vector<Event>;
  void read();
  [[nodiscard]] bool collect(Event event);
  [[nodiscard]] bool send();

  ArticleReader reader_;
  BoundedQueue<Parcel> queue_;
  Parcel collected_;                 // the reader's
  std::size_t collected_bytes_ = 0;  // likewise
  Parcel taken_;                     // the taker's
  std::size_t next_ = 0;
  std::exception_ptr failure_;  // written before the queue closes, read after
  std::jthread thread_;         // last: it uses all of the above
};

}  // namespace pressmark::indexer
