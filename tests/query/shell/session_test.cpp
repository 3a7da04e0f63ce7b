// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/session.h"

#include <gtest/gtest.h>

namespace pressmark::query {
namespace {

ResultPage page_of(std::size_t offset, std::vector<ArticleId> articles) {
  ResultPage page;
  page.offset = offset;
  for (const ArticleId article : articles) page.hits.emplace_back().article.id = article;
  return page;
}

TEST(Session, LooksAtNothingBeforeTheFirstQuery) {
  Session session(Order::relevance);
  EXPECT_EQ(session.view(), nullptr);
  EXPECT_FALSE(session.back());
  EXPECT_FALSE(session.next_page());
  EXPECT_FALSE(session.previous_page());
  EXPECT_FALSE(session.article_of(1));
}

TEST(Session, NarrowsBeforeTheQueryWithWhatIsLeftOpenClosed) {
  struct Case {
    const char* query;
    std::vector<std::string> narrowings;
    const char* text;
  };
  const std::vector<Case> cases{
      {"oil", {}, "oil"},
      {"oil OR gas", {"source:bbc"}, "(source:bbc) oil OR gas"},
      {"oil", {"putin", "date:2022-09"}, "(putin) (date:2022-09) oil"},
      {"\"oil price", {"lang:en"}, "(lang:en) \"oil price"},
      {"oil", {"\"le monde"}, "(\"le monde\") oil"},
      {"oil", {"(a b"}, "((a b)) oil"},
      {"oil", {"a) b"}, "(a  b) oil"},
  };
  for (const Case& row : cases) EXPECT_EQ((View{row.query, row.narrowings}.text()), row.text);
}

TEST(Session, GoesBackToWhatWasLookedAtBefore) {
  Session session(Order::relevance);
  session.ask("oil");
  session.narrow("source:bbc");
  session.sort(Order::date);
  session.ask("gas");
  EXPECT_EQ(session.view()->title(), "gas");
  ASSERT_TRUE(session.back());
  EXPECT_EQ(session.view()->title(), "oil > source:bbc, by date");
  ASSERT_TRUE(session.back());
  EXPECT_EQ(session.view()->title(), "oil > source:bbc");
  ASSERT_TRUE(session.back());
  EXPECT_EQ(session.view()->title(), "oil");
  EXPECT_FALSE(session.back());
}

TEST(Session, LeafsOnlyWhereThereIsAPage) {
  Session session(Order::relevance);
  session.ask("oil");
  EXPECT_FALSE(session.next_page());  // nothing was shown yet
  session.note_shown(page_of(0, {ArticleId(7), ArticleId(5)}), 2);
  EXPECT_FALSE(session.previous_page());
  ASSERT_TRUE(session.next_page());
  EXPECT_EQ(session.view()->page, 2U);
  session.note_shown(page_of(2, {ArticleId(3)}), 2);
  EXPECT_FALSE(session.next_page());
  ASSERT_TRUE(session.previous_page());
  EXPECT_EQ(session.view()->page, 1U);
}

TEST(Session, NarrowedAndSortedBeginOnTheFirstPage) {
  Session session(Order::date);
  session.ask("oil");
  session.note_shown(page_of(0, {ArticleId(7)}), 1);
  ASSERT_TRUE(session.next_page());
  session.narrow("lang:en");
  EXPECT_EQ(session.view()->page, 1U);
  EXPECT_EQ(session.view()->order, Order::date);
  EXPECT_FALSE(session.next_page());
}

TEST(Session, KnowsTheArticlesOfThePageThatIsShown) {
  Session session(Order::relevance);
  session.ask("oil");
  session.note_shown(page_of(10, {ArticleId(7), ArticleId(5)}), 10);
  EXPECT_EQ(session.article_of(11), ArticleId(7));
  EXPECT_EQ(session.article_of(12), ArticleId(5));
  for (const std::size_t rank : {0U, 1U, 10U, 13U}) EXPECT_FALSE(session.article_of(rank));
  session.ask("gas");
  EXPECT_FALSE(session.article_of(11));
}

}  // namespace
}  // namespace pressmark::query
