// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/search/searcher.h"

#include <cmath>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"

namespace pressmark::query {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr sys_days kToday = std::chrono::year(2022) / 9 / 27;

std::vector<Article> numbered(int first, int last, const std::string& body) {
  std::vector<Article> all;
  for (int i = first; i <= last; ++i) all.push_back(support::article(i, fmt::format("Article {}", i), body));
  return all;
}

std::vector<ArticleId::rep> ids(const ResultPage& page) {
  std::vector<ArticleId::rep> out;
  for (const Hit& hit : page.hits) out.push_back(hit.article.id.value());
  return out;
}

Node parsed(std::string_view query) { return parse(query, kToday).root; }

TEST(Searcher, FillsHitsFromTheCatalog) {
  const SmallArchive archive(numbered(1, 3, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("oil"), {.limit = 2});
  ASSERT_THAT(ids(page), ElementsAre(1u, 2u));
  EXPECT_EQ(page.hits[0].rank, 1u);
  EXPECT_EQ(page.hits[1].rank, 2u);
  EXPECT_GT(page.hits[0].score, 0);
  EXPECT_EQ(page.hits[0].article.title, "Article 1");
  EXPECT_EQ(page.hits[0].snippet.text, "Oil rose.");
  EXPECT_EQ(page.matches.estimate, 3u);
  EXPECT_TRUE(page.matches.exact);
}

TEST(Searcher, RanksCarryOnOverPages) {
  const SmallArchive archive(numbered(1, 3, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("oil"), {.limit = 2, .offset = 2});
  ASSERT_THAT(ids(page), ElementsAre(3u));
  EXPECT_EQ(page.hits[0].rank, 3u);
  EXPECT_EQ(page.offset, 2u);
}

TEST(Searcher, CountsExactlyUpToAThousand) {
  const SmallArchive archive(numbered(1, 1000, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("oil rose"));
  EXPECT_EQ(page.matches.estimate, 1000u);
  EXPECT_TRUE(page.matches.exact);
}

// Enough articles for several blocks of the list of all of them, which has a gap, and one language, source and year for
// all of them: see matching_only.h.
TEST(Searcher, FiltersByWhatEveryArticleHas) {
  constexpr int kMany = 3000;
  SmallArchive archive(numbered(1, kMany + 1, "Oil rose."));
  archive.remove(ArticleId(7));
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  for (const std::string_view query : {"source:courier", "date:2022", "lang:en", "oil source:courier", "oil OR lang:en",
                                       "-gas", "oil -source:bbc", "=oil date:2022-09-27", "\"oil rose\" lang:en"}) {
    EXPECT_EQ(searcher.search(parsed(query), {.limit = 10'000}).hits.size(), std::size_t{kMany}) << query;
  }
  for (const std::string_view query : {"-oil", "-source:courier", "oil -(rose date:2022)", "tea -lang:en"}) {
    const ResultPage page = searcher.search(parsed(query));
    EXPECT_TRUE(page.hits.empty()) << query;
  }
}

// An index of two parts, and another of one that holds the same. Every article of the recent part is English, of 2023
// and of the Herald, which of the large part only some are: see matching_only.h. There are enough of them for several
// blocks of the list of all of them.
class SearcherOfTwoParts : public testing::Test {
 protected:
  static constexpr int kOld = 9'700;
  static constexpr int kAll = kOld + 1'200;

  static void SetUpTestSuite() {
    two_ = std::make_unique<SmallArchive>(mixed(1, kOld));
    two_->add(mixed(kOld + 1, kAll));
    two_->remove(ArticleId(5));
    two_->remove(ArticleId(kOld + 5));
    one_ = std::make_unique<support::TempDirectory>();
    std::filesystem::copy(two_->path(), one_->path() / "archive", std::filesystem::copy_options::recursive);
    storage::ArchiveWriter(one_->path() / "archive").compact();
  }
  static void TearDownTestSuite() {
    one_.reset();
    two_.reset();
  }

  static std::vector<Article> mixed(int first, int last) {
    static constexpr const char* kWords[] = {"crude", "prices", "rose", "fell", "in", "london", "on", "tuesday"};
    std::vector<Article> all;
    for (int i = first; i <= last; ++i) {
      std::string body = "Oil";
      for (int j = 0; j < 2 + i % 5; ++j) body += fmt::format(" {}", kWords[static_cast<unsigned>(i / (j + 1)) % 8]);
      Article& article = all.emplace_back(support::article(i, fmt::format("Oil {}", kWords[i % 8]), body));
      const bool recent = i > kOld;
      article.source = recent || i % 3 == 0 ? "Herald" : "Courier";
      article.language = recent || i % 4 == 0 ? "en" : "de";
      article.published = support::published_on(recent || i % 5 == 0 ? "2023-01-02" : "2022-09-27");
    }
    return all;
  }

  static inline std::unique_ptr<SmallArchive> two_;
  static inline std::unique_ptr<support::TempDirectory> one_;
};

TEST_F(SearcherOfTwoParts, FiltersByWhatEveryArticleOfOnePartHas) {
  storage::ArchiveReader reader(two_->path());
  ASSERT_EQ(reader.index().parts().size(), 2u);
  Searcher searcher(reader);
  constexpr std::size_t kRecent = kAll - kOld - 1;  // but the one that was removed
  for (const auto& [query, old] : {std::pair{"source:herald", kOld / 3},
                                   {"oil source:herald", kOld / 3},
                                   {"lang:en", kOld / 4},
                                   {"date:2023", kOld / 5 - 1},
                                   {"oil date:2023-01", kOld / 5 - 1},
                                   {"oil -lang:de", kOld / 4},
                                   {"oil -(lang:de OR source:bbc)", kOld / 4},
                                   {"=oil lang:en", kOld / 4}})
    EXPECT_EQ(searcher.search(parsed(query), {.limit = 20'000}).hits.size(), kRecent + static_cast<unsigned>(old))
        << query;
  EXPECT_EQ(searcher.search(parsed("oil -lang:en"), {.limit = 20'000}).hits.size(),
            static_cast<unsigned>(kOld - kOld / 4 - 1));
}

// Without those as good as the first or the last: Xapian adds up weights in another order in another part, so that of
// equals it may leave others to the pages before and after. All where nothing is weighed.
std::vector<ArticleId::rep> ids_inside(const ResultPage& page) {
  std::vector<ArticleId::rep> inside;
  for (const Hit& hit : page.hits) {
    const bool at_edge =
        std::abs(hit.score - page.hits.front().score) < 1e-6 || std::abs(hit.score - page.hits.back().score) < 1e-6;
    if (!at_edge || hit.score == 0) inside.push_back(hit.article.id.value());
  }
  return inside;
}

TEST_F(SearcherOfTwoParts, AnswersAsFromOne) {
  storage::ArchiveReader in_two(two_->path());
  storage::ArchiveReader in_one(one_->path() / "archive");
  ASSERT_EQ(in_two.index().parts().size(), 2u);
  ASSERT_EQ(in_one.index().parts().size(), 1u);
  Searcher two(in_two);
  Searcher one(in_one);
  for (const char* text :
       {"oil", "crude london", "prices tuesday fell rose london", "\"crude prices\"", "rose NEAR/3 fell", "=rose",
        "title:fell", "fell source:herald", "london since:2023", "london -tuesday", "id:3,5,9699,9703,9705,10900",
        "london id:9705", "lang:en", "-oil", "-london date:2022", "crude OR (fell lang:de)"})
    for (const Order order : {Order::relevance, Order::date})
      for (const std::size_t offset : {0u, 700u}) {
        const SearchOptions options{.limit = 50, .offset = offset, .order = order, .prefer_recent = false};
        const ResultPage a = two.search(parsed(text), options);
        const ResultPage b = one.search(parsed(text), options);
        EXPECT_EQ(ids_inside(a), ids_inside(b)) << text;
        ASSERT_EQ(a.hits.size(), b.hits.size()) << text;
        for (std::size_t i = 0; i < a.hits.size(); ++i) EXPECT_NEAR(a.hits[i].score, b.hits[i].score, 1e-9) << text;
      }
}

TEST(Searcher, RefusesAQueryOfNothing) {
  const SmallArchive archive(numbered(1, 1, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  EXPECT_THROW((void)Searcher(reader).search(parsed(" ... ")), UsageError);
}

TEST(Searcher, SaysWhyNothingWasFound) {
  const SmallArchive archive(numbered(1, 2, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  const NothingFound words = searcher.search(parsed("oil fell")).nothing;
  EXPECT_THAT(words.words, ElementsAre(PartCount{"oil", 2}, PartCount{"fell", 0}));
  EXPECT_THAT(words.filters, IsEmpty());
  const NothingFound filters = searcher.search(parsed("oil until:2021 source:courier")).nothing;
  EXPECT_EQ(filters.without_filters, 2u);
  EXPECT_THAT(filters.filters, ElementsAre(PartCount{"until 2021-12-31", 0}, PartCount{"from source:courier", 2}));
}

// A writer that moves on while a reader keeps its snapshot: blocks the snapshot needs are overwritten by the second
// commit.
TEST(Searcher, IsRunAgainWhenAWriterOvertakesIt) {
  SmallArchive archive(numbered(1, 200, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  EXPECT_EQ(searcher.search(parsed("oil")).matches.estimate, 200u);
  int next = 201;
  for (int commits = 0; commits < 6; ++commits, next += 50)
    archive.add(numbered(next, next + 49, "Oil rose and fell."));
  const ResultPage page = searcher.search(parsed("oil"), {.limit = 1000});
  EXPECT_EQ(page.matches.estimate, 500u);
  EXPECT_EQ(page.hits.size(), 500u);
}

TEST(Searcher, DropsAHitWhoseArticleIsGoneFromTheCatalog) {
  const SmallArchive archive(numbered(1, 3, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  {
    storage::Catalog catalog(reader.folder().catalog(), storage::Access::read_write);
    storage::Transaction transaction(catalog);
    (void)catalog.articles().remove(ArticleId(2));
    transaction.commit();
  }
  EXPECT_THAT(ids(Searcher(reader).search(parsed("oil"))), ElementsAre(1u, 3u));
}

TEST(Searcher, AnswersFromAnEmptyArchive) {
  const SmallArchive archive({});
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("oil source:bbc date:2022"));
  EXPECT_EQ(page.matches.estimate, 0u);
}

Article dated(int number, const std::string& body, std::string_view day) {
  Article article = support::article(number, fmt::format("Article {}", number), body);
  article.published = support::published_on(day);
  return article;
}

TEST(Searcher, PrefersTheRecentUnlessADateIsAskedFor) {
  const SmallArchive archive({dated(1, "Oil rose.", "2012-01-01"), dated(2, "Oil rose.", "2022-01-01")});
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  EXPECT_THAT(ids(searcher.search(parsed("oil"))), ElementsAre(2u, 1u));
  EXPECT_THAT(ids(searcher.search(parsed("oil since:2000"))), ElementsAre(1u, 2u));
  EXPECT_THAT(ids(searcher.search(parsed("oil"), {.prefer_recent = false})), ElementsAre(1u, 2u));
}

TEST(Searcher, PrefersTheRecentOverPagesAsOnOne) {
  std::vector<Article> articles;
  for (int i = 1; i <= 60; ++i)
    articles.push_back(dated(i, "Oil rose.", fmt::format("2022-0{}-{:02}", 1 + i % 9, 1 + i % 28)));
  const SmallArchive archive(articles);
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  const auto whole = ids(searcher.search(parsed("oil"), {.limit = 60}));
  ASSERT_EQ(whole.size(), 60u);
  std::vector<ArticleId::rep> pages;
  for (std::size_t offset = 0; offset < 60; offset += 7)
    for (const auto id : ids(searcher.search(parsed("oil"), {.limit = 7, .offset = offset}))) pages.push_back(id);
  EXPECT_EQ(pages, whole);
}

TEST(Searcher, GivesExternalNumbersAloneWhereAskedTo) {
  std::vector<Article> articles = numbered(1, 1, "Oil rose.");
  articles[0].external_id = "X-7";
  const SmallArchive archive(articles);
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("oil"), {.rows = Rows::external_ids});
  ASSERT_EQ(page.hits.size(), 1u);
  EXPECT_THAT(page.hits[0].external_ids, ElementsAre("X-7"));
  EXPECT_EQ(page.hits[0].article.title, "");
}

TEST(Searcher, FillsAPageWithWhatHasAnyWordWhereAskedTo) {
  const SmallArchive archive({support::article(1, "A", "Oil rose."), support::article(2, "B", "Gas and oil fell.")});
  storage::ArchiveReader reader(archive.path());
  Searcher searcher(reader);
  EXPECT_THAT(ids(searcher.search(parsed("gas oil"))), ElementsAre(2u));
  EXPECT_THAT(ids(searcher.search(parsed("gas oil"), {.fill_page = true})), ElementsAre(2u, 1u));
}

std::vector<Article> of_a_strike() {
  std::vector<Article> articles = numbered(1, 30, "Nothing happened at the lake today.");
  const std::string strike = "The dockers of Rotterdam began a strike over pensions.";
  articles.push_back(support::article(31, "Dockers", strike));
  articles.push_back(support::article(32, "Dockers again", strike + " It goes on."));
  articles.push_back(support::article(33, "Port", "Pensions and a strike: Rotterdam waits."));
  return articles;
}

TEST(Searcher, ExpandsByWordsOfTheBestArticles) {
  const SmallArchive archive(of_a_strike());
  storage::ArchiveReader reader(archive.path());
  const ResultPage page = Searcher(reader).search(parsed("dockers"), {.expand = true});
  EXPECT_THAT(ids(page), ::testing::UnorderedElementsAre(31u, 32u, 33u));
  EXPECT_FALSE(page.expansion.empty());
  EXPECT_THAT(ids(Searcher(reader).search(parsed("dockers"))), ::testing::UnorderedElementsAre(31u, 32u));
}

TEST(Searcher, ExpandsNothingPastAFilter) {
  const SmallArchive archive(of_a_strike());
  storage::ArchiveReader reader(archive.path());
  EXPECT_THAT(ids(Searcher(reader).search(parsed("dockers -waits"), {.expand = true})),
              ::testing::UnorderedElementsAre(31u, 32u));
}

TEST(Searcher, FindsRelatedArticlesButNotItselfOrItsCopies) {
  SmallArchive archive(of_a_strike());
  storage::ArchiveReader before(archive.path());
  EXPECT_THAT(ids(Searcher(before).related(ArticleId(31))), ElementsAre(32u, 33u));
  archive.join(ArticleId(32), {ArticleId(31)});
  storage::ArchiveReader after(archive.path());
  EXPECT_THAT(ids(Searcher(after).related(ArticleId(31))), ElementsAre(33u));
}

TEST(Searcher, SaysWhereThereIsNoArticleToRelateTo) {
  const SmallArchive archive(numbered(1, 1, "Oil rose."));
  storage::ArchiveReader reader(archive.path());
  EXPECT_THROW(static_cast<void>(Searcher(reader).related(ArticleId(9))), UsageError);
}

}  // namespace
}  // namespace pressmark::query
