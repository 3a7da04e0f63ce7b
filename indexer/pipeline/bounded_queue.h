// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Values from one thread to another, no more than a few at a time: the faster side waits.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace pressmark::indexer {

template <class T>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room; false where the queue is closed, and then the value is gone.
  [[nodiscard]] bool push(T value) {
    std::unique_lock lock(mutex_);
    has_room_.wait(lock, [this] { return closed_ || values_.size() < capacity_; });
    if (closed_) return false;
    values_.push_back(std::move(value));
    has_values_.notify_one();
    return true;
  }

  /// Waits for a value; nothing where the queue is closed and empty.
  [[nodiscard]] std::optional<T> pop() {
    std::unique_lock lock(mutex_);
    has_values_.wait(lock, [this] { return closed_ || !values_.empty(); });
    if (values_.empty()) return std::nullopt;
    T value = std::move(values_.front());
    values_.pop_front();
    has_room_.notify_one();
    return value;
  }

  /// No value comes any more, from either side's point of view.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    has_values_.notify_all();
    has_room_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable has_room_;
  std::condition_variable has_values_;
  std::deque<T> values_;
  std::size_t capacity_;
  bool closed_ = false;
};

}  // namespace pressmark::indexer
