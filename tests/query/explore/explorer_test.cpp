// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/explorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/search/searcher.h"
#include "query/syntax/parser.h"
#include "storage/base/error.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;

constexpr sys_days kToday = std::chrono::year(2022) / 10 / 1;

Node parsed(std::string_view query) { return parse(query, kToday).root; }

Article dated(int number, std::string_view published, std::string title = "Oil rose", std::string source = "Courier") {
  Article article = support::article(number, std::move(title), fmt::format("Text {}.", number));
  article.source = std::move(source);
  article.published = published.empty() ? Published{} : support::published_on(published);
  return article;
}

/// Dates of every precision, also at the very beginning of a month and of a year.
std::vector<Article> of_all_precisions() {
  return {dated(1, "2021"),       dated(2, "2021-01"), dated(3, "2021-01-01"), dated(4, "2021-01-01T00:00:00Z"),
          dated(5, "2021-02-01"), dated(6, "2021-02"), dated(7, ""),           dated(8, "2021-02-01", "Gas fell")};
}

struct Expected {
  TimeUnit unit;
  std::vector<std::uint64_t> articles;
  std::uint64_t vague;
};

TEST(Explorer, CountsEachDateAsPreciselyAsItWasStated) {
  const SmallArchive archive(of_all_precisions());
  storage::ArchiveReader reader(archive.path());
  for (const Expected& expected : {Expected{TimeUnit::year, {6}, 0}, Expected{TimeUnit::month, {3, 2}, 1}}) {
    const Timeline timeline = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, expected.unit);
    std::vector<std::uint64_t> articles;
    for (const Bucket& bucket : timeline.buckets) articles.push_back(bucket.articles);
    EXPECT_EQ(articles, expected.articles);
    EXPECT_EQ(timeline.vague, expected.vague);
    EXPECT_EQ(timeline.undated, 1u);
    EXPECT_EQ(timeline.reading.matches.estimate, 7u);
  }
  const Timeline days = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, TimeUnit::day);
  ASSERT_EQ(days.buckets.size(), 32u);
  EXPECT_EQ(days.buckets.front().articles, 2u);
  EXPECT_EQ(days.buckets.back().articles, 1u);
  EXPECT_EQ(days.vague, 3u);
}

TEST(Explorer, SharesAreOfAllArticlesWithADateOfTheBucket) {
  const SmallArchive archive(of_all_precisions());
  storage::ArchiveReader reader(archive.path());
  const Timeline months = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, TimeUnit::month);
  ASSERT_EQ(months.buckets.size(), 2u);
  EXPECT_EQ(months.buckets[0].all, 3u);
  EXPECT_EQ(months.buckets[1].all, 3u);
  const Timeline weeks = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, TimeUnit::week);
  EXPECT_EQ(weeks.buckets.back().all, 2u);
}

TEST(Explorer, SeesOneArchiveInAllItsPartsAndNothingRemoved) {
  SmallArchive archive({dated(1, "2021-01-01"), dated(2, "2021-01-01")});
  archive.add({dated(3, "2021-01-02", "Oil rose", "Ledger")});
  archive.remove(ArticleId(1));
  storage::ArchiveReader reader(archive.path());
  const Timeline timeline = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, TimeUnit::day);
  ASSERT_EQ(timeline.buckets.size(), 2u);
  EXPECT_EQ(timeline.buckets[0].articles, 1u);
  EXPECT_EQ(timeline.buckets[0].all, 1u);
  EXPECT_EQ(timeline.buckets[1].articles, 1u);
  const Facets facets = Explorer(reader).facets(parsed("oil"), Matching::by_rule, 10);
  EXPECT_TRUE(facets.exact());
  EXPECT_THAT(facets.facets.front().values, ElementsAre(FacetValue{"Courier", 1}, FacetValue{"Ledger", 1}));
}

TEST(Explorer, CountsNearCopiesAndSaysHowManyThereAre) {
  SmallArchive archive({dated(1, "2021-01-01"), dated(2, "2021-01-02", "Oil rose", "Ledger"), dated(3, "2021-01-03")});
  archive.join(ArticleId(2), {ArticleId(1)});
  storage::ArchiveReader reader(archive.path());
  const Timeline timeline = Explorer(reader).timeline(parsed("oil"), Matching::by_rule, std::nullopt);
  EXPECT_EQ(timeline.reading.matches.estimate, 3u);
  EXPECT_EQ(timeline.copies, 1u);
  EXPECT_EQ(timeline.unit, TimeUnit::day);
  const FirstReport first = Explorer(reader).first(parsed("oil"), Matching::by_rule, 10);
  ASSERT_EQ(first.sources.size(), 2u);
  EXPECT_EQ(first.sources[1].copy_of, ArticleId(1));
}

TEST(Explorer, FindsWhatASearchFinds) {
  const SmallArchive archive(of_all_precisions());
  storage::ArchiveReader reader(archive.path());
  for (const char* query : {"oil", "gas OR oil", "-gas", "since:2021-02-01", "oil rose text coal", "\"oil rose\"",
                            "source:courier", "xyzzy", "id:3"}) {
    const ResultPage page = Searcher(reader).search(parsed(query), {.limit = 100, .copies = true});
    const Timeline timeline = Explorer(reader).timeline(parsed(query), Matching::by_rule, std::nullopt);
    EXPECT_EQ(timeline.reading.matches.estimate, page.matches.estimate) << query;
    EXPECT_EQ(timeline.reading.relaxed, page.relaxed) << query;
  }
}

TEST(Explorer, RefusesAQueryThatAsksForNothing) {
  const SmallArchive archive(of_all_precisions());
  storage::ArchiveReader reader(archive.path());
  EXPECT_THROW(static_cast<void>(Explorer(reader).facets(parsed("()"), Matching::by_rule, 10)), UsageError);
}

}  // namespace
}  // namespace pressmark::query
