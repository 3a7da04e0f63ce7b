// SPDX-License-Identifier: GPL-3.0-or-later
// Near copies over whole runs: what a catalog and an index say of them after articles came, changed and went.
#include <map>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/archive/verify.h"
#include "storage/catalog/cluster_table.h"
#include "tests/indexer/pipeline/test_archive.h"
#include "tests/support/prose.h"

namespace pressmark::indexer {
namespace {

using support::sentences;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

class NearCopiesTest : public ArchiveTest {
 protected:
  // Articles of one file, by the number of their URL.
  void add(const std::string& file, const std::map<int, std::string>& bodies) {
    std::string lines;
    for (const auto& [number, body] : bodies)
      lines += fmt::format(
          "{{\"url\":\"https://paper{0}.example/a\",\"title\":\"Headline "
          "{0}\",\"body\":\"{1}\",\"date\":\"2022-09-27\"}}\n",
          number, body);
    write(file, lines);
    EXPECT_EQ(ingest().run.counts.rejected, 0u);
    expect_whole();
  }

  void remove(int number) {
    storage::ArchiveWriter writer(archive());
    auto batch = writer.begin();
    batch.remove(writer.catalog().articles().find_identity(url(number))->row);
    batch.commit();
    writer.finish();
    expect_whole();
  }

  void expect_whole() const {
    const storage::Verification result = storage::verify(archive(), true);
    EXPECT_TRUE(result.clean()) << result.problems.front();
  }

  static std::string url(int number) { return fmt::format("https://paper{}.example/a", number); }

  // URL's number to the URL's number of the cluster, of those that have one.
  [[nodiscard]] std::map<int, int> clusters() const {
    storage::Catalog catalog(storage::ArchiveFolder(archive()).catalog(), storage::Access::read_only);
    std::map<ArticleId, int> numbers;
    for (int number = 0; number < 1000; ++number)
      if (const auto known = catalog.articles().find_identity(url(number))) numbers[known->row] = number;
    std::map<int, int> clusters;
    for (const auto& [id, number] : numbers)
      if (const auto cluster = catalog.clusters().cluster_of(id)) clusters[number] = numbers[*cluster];
    return clusters;
  }

  const std::string story_ = sentences(1, 30);
  const std::string cut_ = story_.substr(0, story_.size() / 2);
  const std::string edited_ = "An editor began otherwise here. " + story_;
  const std::string other_ = sentences(2, 30);
};

TEST_F(NearCopiesTest, ComeTogetherWithinARun) {
  add("a.jsonl", {{1, story_}, {2, other_}, {3, cut_}, {4, edited_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(3, 1), Pair(4, 1)));
}

TEST_F(NearCopiesTest, ComeTogetherOverRuns) {
  add("a.jsonl", {{1, story_}, {2, other_}});
  EXPECT_THAT(clusters(), IsEmpty());
  add("b.jsonl", {{3, cut_}});
  add("c.jsonl", {{4, edited_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(3, 1), Pair(4, 1)));
}

TEST_F(NearCopiesTest, OneThatIsLikeTwoMakesThemOneCluster) {
  const std::string tail = story_.substr(story_.size() * 3 / 10);
  const std::string head = story_.substr(0, story_.size() * 6 / 10);
  add("a.jsonl", {{1, head}, {2, head + " Once more."}, {3, head + " And again."}, {4, tail}, {5, tail + " The end."}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(2, 1), Pair(3, 1), Pair(4, 4), Pair(5, 4)));
  add("b.jsonl", {{6, story_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(2, 1), Pair(3, 1), Pair(4, 1), Pair(5, 1), Pair(6, 1)));
}

TEST_F(NearCopiesTest, AChangedTextLeavesAndJoinsAnew) {
  add("a.jsonl", {{1, story_}, {2, cut_}, {3, other_}});
  add("a.jsonl", {{1, other_ + " With a last word."}, {2, cut_}, {3, other_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(3, 1)));
  add("a.jsonl", {{1, story_}, {2, cut_}, {3, other_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(1, 1), Pair(2, 1)));
}

TEST_F(NearCopiesTest, ARemovedArticleLeaves) {
  add("a.jsonl", {{1, story_}, {2, cut_}, {3, edited_}});
  remove(1);
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(2, 2), Pair(3, 2)));
  remove(3);
  EXPECT_THAT(clusters(), IsEmpty());
}

TEST_F(NearCopiesTest, AnHeirIsANearCopyAsTheFirstWas) {
  const std::string line = "\"title\":\"One\",\"body\":\"" + story_ + "\"}\n";
  write("first.jsonl", "{\"url\":\"" + url(1) + "\"," + line);
  write("second.jsonl", "{\"url\":\"" + url(2) + "\"," + line);
  EXPECT_EQ(ingest().run.counts.duplicate, 1u);
  add("third.jsonl", {{3, cut_}});
  remove(1);
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(2, 2), Pair(3, 2)));
  add("fourth.jsonl", {{4, edited_}});
  EXPECT_THAT(clusters(), UnorderedElementsAre(Pair(2, 2), Pair(3, 2), Pair(4, 2)));
}

TEST_F(NearCopiesTest, AreTheSameHoweverTheyCameAndAfterARebuild) {
  std::map<int, std::string> many;
  for (int i = 0; i < 600; ++i) many[i] = sentences(static_cast<unsigned>(i % 400), 8) + fmt::format(" Edition {}.", i);
  add("a.jsonl", many);  // a bulk build
  const std::map<int, int> at_once = clusters();
  EXPECT_EQ(at_once.size(), 400u);
  { const storage::ArchiveWriter rebuilt(archive(), {.rebuild = true}); }
  expect_whole();
  EXPECT_EQ(clusters(), at_once);

  std::filesystem::remove_all(archive());
  std::map<int, std::string> some;
  for (const auto& [number, body] : many) {
    some[number] = body;
    if (number % 200 == 199) add("a.jsonl", some);  // the live index
  }
  EXPECT_EQ(clusters(), at_once);
}

}  // namespace
}  // namespace pressmark::indexer
