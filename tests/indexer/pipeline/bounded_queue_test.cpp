// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/bounded_queue.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

TEST(BoundedQueueThreads, PassesEverythingInOrder) {
  BoundedQueue<int> queue(3);
  std::jthread producer([&queue] {
    for (int i = 0; i < 10'000; ++i) ASSERT_TRUE(queue.push(i));
    queue.close();
  });
  int expected = 0;
  while (const auto value = queue.pop()) EXPECT_EQ(*value, expected++);
  EXPECT_EQ(expected, 10'000);
}

TEST(BoundedQueueThreads, HoldsNoMoreThanItsCapacity) {
  constexpr int kCapacity = 2;
  BoundedQueue<int> queue(kCapacity);
  std::atomic<int> pushed = 0;
  std::jthread producer([&] {
    while (queue.push(0)) ++pushed;
  });
  for (int taken = 1; taken <= 1000; ++taken) {
    ASSERT_TRUE(queue.pop());
    EXPECT_LE(pushed.load(), taken + kCapacity);
  }
  queue.close();
}

TEST(BoundedQueueThreads, LetsAWaitingProducerGoWhenItCloses) {
  BoundedQueue<int> queue(1);
  std::jthread producer([&queue] {
    EXPECT_TRUE(queue.push(1));
    EXPECT_FALSE(queue.push(2) && queue.push(3));
  });
  EXPECT_EQ(queue.pop(), 1);
  queue.close();
}

TEST(BoundedQueue, GivesWhatIsLeftAfterItClosed) {
  BoundedQueue<int> queue(2);
  EXPECT_TRUE(queue.push(1));
  queue.close();
  EXPECT_FALSE(queue.push(2));
  EXPECT_EQ(queue.pop(), 1);
  EXPECT_FALSE(queue.pop());
}

}  // namespace
}  // namespace pressmark::indexer
