// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/event_stream.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

class EventStreamThreads : public testing::Test {
 protected:
  EventStreamThreads() {
    std::ofstream file(root_ / "x.jsonl");
    for (int i = 0; i < kArticles; ++i) file << "{\"title\":\"" << i << "\"}\n";
  }

  [[nodiscard]] ReadOptions options() const { return {{root_.path().string()}, nullptr, {}}; }

  static constexpr int kArticles = 3000;
  support::TempDirectory root_;
};

TEST_F(EventStreamThreads, BringsEveryEventInOrder) {
  EventStream stream(options());
  int articles = 0;
  while (const auto event = stream.next()) {
    const auto* const candidate = std::get_if<Candidate>(&*event);
    if (candidate == nullptr) continue;
    EXPECT_EQ(candidate->article.title, std::to_string(articles++));
  }
  EXPECT_EQ(articles, kArticles);
}

TEST_F(EventStreamThreads, CanBeLeftHalfRead) {
  EventStream stream(options());
  EXPECT_TRUE(stream.next());
}

}  // namespace
}  // namespace pressmark::indexer
