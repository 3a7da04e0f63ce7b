// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/source_record.h"

#include <gtest/gtest.h>

#include "storage/archive/archive_reader.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

/// Every day of May but the gap's.
std::vector<Article> a_month_with_a_gap() {
  std::vector<Article> articles;
  for (int day = 1; day <= 31; ++day) {
    if (day >= 24 && day <= 30) continue;
    Article article = support::article(day, "Title", fmt::format("Text of day {}.", day));
    article.published = support::published_on(fmt::format("2022-05-{:02}T23:59:00Z", day));
    article.source = "BBC News";
    articles.push_back(std::move(article));
  }
  Article other = support::article(100, "Other", "Other text.");
  other.published = support::published_on("2022-05");
  articles.push_back(std::move(other));
  return articles;
}

TEST(SourceRecord, KnowsWhenASourceWasSilent) {
  const SmallArchive archive(a_month_with_a_gap());
  storage::ArchiveReader reader(archive.path());
  const auto records = source_records(reader.catalog().articles(), "bbc");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].count.articles, 24u);
  ASSERT_EQ(records[0].gaps.size(), 1u);
  EXPECT_EQ(format_compact(records[0].gaps[0].first), "20220524");
  EXPECT_EQ(records[0].gaps[0].days(), 7);
}

TEST(SourceRecord, FiltersByWordsOfTheName) {
  const SmallArchive archive(a_month_with_a_gap());
  storage::ArchiveReader reader(archive.path());
  storage::ArticleTable& articles = reader.catalog().articles();
  EXPECT_EQ(source_records(articles, "").size(), 2u);
  EXPECT_EQ(source_records(articles, "BBC NEWS").size(), 1u);
  EXPECT_EQ(source_records(articles, "bb").size(), 0u);
}

TEST(SourceRecord, DatesAreNoMorePreciseThanTheyWereStated) {
  const SmallArchive archive(a_month_with_a_gap());
  storage::ArchiveReader reader(archive.path());
  const auto records = source_records(reader.catalog().articles(), "courier");
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].count.first->precision, DatePrecision::month);
}

}  // namespace
}  // namespace pressmark::query
