// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/explore/first_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

using testing::ElementsAre;

StoredArticle article(std::uint32_t id, std::string source, std::string_view published, std::uint32_t cluster = 0) {
  StoredArticle out;
  static_cast<Article&>(out) = support::article(static_cast<int>(id), "Title", "");
  out.id = ArticleId(id);
  out.source = std::move(source);
  out.published = support::published_on(published);
  out.cluster = ArticleId(cluster);
  return out;
}

FirstReport report(const std::vector<StoredArticle>& articles, std::size_t limit = 10) {
  EarliestOfSources earliest;
  for (const StoredArticle& each : articles) earliest.add(each);
  FirstReport report;
  std::move(earliest).report(limit, report);
  return report;
}

std::vector<std::uint32_t> ids(const FirstReport& report) {
  std::vector<std::uint32_t> out;
  for (const FirstOfSource& source : report.sources) out.push_back(source.article.id.value());
  return out;
}

TEST(FirstReport, ListsTheEarliestOfEachSource) {
  const FirstReport found = report({article(1, "Ledger", "2022-09-27T12:00:00Z"), article(2, "Courier", "2022-09-28"),
                                    article(3, "Ledger", "2022-09-27T09:00:00Z")});
  EXPECT_THAT(ids(found), ElementsAre(3u, 2u));
  EXPECT_EQ(found.all_sources, 2u);
  EXPECT_EQ(found.lead, (Lag{DatePrecision::day, 1}));
}

TEST(FirstReport, AVagueDateStandsBehindWhatIsKnownToBeOfItsTime) {
  const FirstReport found = report({article(1, "Monthly", "2022-09"), article(2, "Daily", "2022-09-27"),
                                    article(3, "Wire", "2022-09-27T23:00:00Z"), article(4, "Yearly", "2022")});
  EXPECT_THAT(ids(found), ElementsAre(3u, 2u, 1u, 4u));
  EXPECT_EQ(found.sources[1].lag, (Lag{DatePrecision::day, 0}));
  EXPECT_EQ(found.sources[2].lag, (Lag{DatePrecision::month, 0}));
  EXPECT_EQ(found.sources[3].lag, (Lag{DatePrecision::year, 0}));
}

TEST(FirstReport, NamesNearCopiesOfWhatCameBefore) {
  const FirstReport found =
      report({article(1, "A", "2022-09-27", 1), article(2, "B", "2022-09-28", 1), article(3, "C", "2022-09-29")});
  EXPECT_FALSE(found.sources[0].copy_of);
  EXPECT_EQ(found.sources[1].copy_of, ArticleId(1));
  EXPECT_FALSE(found.sources[2].copy_of);
}

TEST(FirstReport, CountsWhatHasNoDateAndKeepsToTheLimit) {
  StoredArticle undated = article(9, "Z", "2022-09-01");
  undated.published.provenance = DateProvenance::file_time;
  const FirstReport found = report({undated, article(1, "A", "2022-09-27"), article(2, "B", "2022-09-28")}, 1);
  EXPECT_EQ(found.undated, 1u);
  EXPECT_EQ(found.all_sources, 2u);
  EXPECT_THAT(ids(found), ElementsAre(1u));
  EXPECT_TRUE(report({}).sources.empty());
}

struct Case {
  std::string_view earlier;
  std::string_view later;
  Lag lag;
};

TEST(FirstReport, TellsTimesApartInTheUnitOfTheCoarser) {
  for (const Case& each :
       {Case{"2022-09-27T06:12:00Z", "2022-09-27T09:40:00Z", {DatePrecision::second, 12'480}},
        Case{"2022-09-27T23:59:00Z", "2022-09-28", {DatePrecision::day, 1}},
        Case{"2022-09-27", "2022-12", {DatePrecision::month, 3}}, Case{"2019-09", "2022", {DatePrecision::year, 3}}}) {
    EXPECT_EQ(lag_between(*parse_iso8601(each.earlier), *parse_iso8601(each.later)), each.lag) << each.later;
  }
}

}  // namespace
}  // namespace pressmark::query
