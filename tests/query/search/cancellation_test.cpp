// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/cancellation.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "query/search/searcher.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 1; i <= 40; ++i)
    all.push_back(support::article(i, fmt::format("Article {}", i), i % 3 == 0 ? "Oil rose, oil." : "Gas fell."));
  return all;
}

TEST(Cancellation, ChangesNothingWhereNobodyCancels) {
  SmallArchive archive(articles());
  archive.remove(ArticleId(6));
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  const std::atomic<bool> cancelled = false;
  for (const char* query :
       {"oil", "oil OR gas", "\"gas fell\"", "NOT oil", "source:courier", "oil gas -article", "ris*"}) {
    const Node root = parse(query, std::chrono::year(2022) / 10 / 1).root;
    const ResultPage plain = searcher.search(root);
    const ResultPage watched = searcher.search(root, {.cancelled = &cancelled});
    EXPECT_EQ(plain.matches.estimate, watched.matches.estimate) << query;
    EXPECT_EQ(plain.matches.exact, watched.matches.exact) << query;
    ASSERT_EQ(plain.hits.size(), watched.hits.size()) << query;
    for (std::size_t i = 0; i < plain.hits.size(); ++i) {
      EXPECT_EQ(plain.hits[i].article.id, watched.hits[i].article.id) << query;
      EXPECT_DOUBLE_EQ(plain.hits[i].score, watched.hits[i].score) << query;
    }
  }
}

TEST(Cancellation, EndsASearchAndLeavesTheArchiveOfUse) {
  const SmallArchive archive(articles());
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  std::atomic<bool> cancelled = true;
  const Node root = parse("oil", std::chrono::year(2022) / 10 / 1).root;
  EXPECT_THROW(static_cast<void>(searcher.search(root, {.cancelled = &cancelled})), SearchCancelled);
  cancelled = false;
  EXPECT_EQ(searcher.search(root, {.cancelled = &cancelled}).matches.estimate, 13U);
}

}  // namespace
}  // namespace pressmark::query
