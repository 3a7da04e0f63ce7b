// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/article_table.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using support::article;

class ArticleTableTest : public testing::Test {
 protected:
  ArticleTableTest() : catalog_(directory_.path() / "catalog.sqlite", Access::read_write) {
    Transaction transaction(catalog_);
    origin_.run = catalog_.ledger().begin_run("add", sys_seconds(std::chrono::seconds(1'000)));
    origin_.input = catalog_.ledger().begin_input("/in/a.jsonl", origin_.run);
    transaction.commit();
  }

  ArticleTable& articles() { return catalog_.articles(); }

  support::TempDirectory directory_;
  Catalog catalog_;
  Origin origin_;
};

TEST_F(ArticleTableTest, GivesBackEveryFieldItWasGiven) {
  Article in = article(1, "Tїtle", "First paragraph.\n\nSecond.");
  in.external_id = "X-7";
  in.published = support::published_on("2022-09", DateProvenance::meta);
  in.authors = {"Ann Alder", "Bo Birch"};
  in.section = "world";
  in.updated = *parse_iso8601("2022-10-01T10:00:00Z");
  in.language_confidence = 97;
  set(in.flags, ArticleFlag::repaired_utf8);
  const ArticleId id = articles().insert(in, origin_);
  const std::optional<StoredArticle> out = articles().load(id);
  ASSERT_TRUE(out);
  EXPECT_EQ(out->identity, in.identity);
  EXPECT_EQ(out->url, in.url);
  EXPECT_EQ(out->external_id, "X-7");
  EXPECT_EQ(out->title, in.title);
  EXPECT_EQ(out->body, in.body);
  EXPECT_EQ(out->published, in.published);
  EXPECT_EQ(out->source, "Courier");
  EXPECT_EQ(out->authors, in.authors);
  EXPECT_EQ(out->updated, in.updated);
  EXPECT_EQ(out->language, "en");
  EXPECT_EQ(out->language_confidence, 97);
  EXPECT_EQ(out->section, "world");
  EXPECT_EQ(out->flags, in.flags);
  EXPECT_EQ(out->version, 1u);
  EXPECT_EQ(out->words, 4u);
}

TEST_F(ArticleTableTest, KeepsTheDatesOfAnOlderVersion) {
  Article in = article(1, "T", "one");
  in.updated = *parse_iso8601("2022-10-01T10:00:00Z");
  const ArticleId id = articles().insert(in, origin_);
  Article changed = article(1, "T", "two");
  changed.published = {};
  articles().replace(id, changed, origin_);
  const std::vector<ArticleVersion> versions = articles().versions(id);
  ASSERT_EQ(versions.size(), 1U);
  EXPECT_EQ(versions[0].published, in.published.time);
  EXPECT_EQ(versions[0].updated, in.updated);
  EXPECT_EQ(articles().load(id)->updated.precision, DatePrecision::none);
}

TEST_F(ArticleTableTest, KeepsAnUndatedArticleUndated) {
  Article in = article(1, "T", "b");
  in.published = {};
  EXPECT_FALSE(articles().load(articles().insert(in, origin_))->published.known());
}

TEST_F(ArticleTableTest, LoadsInTheOrderAsked) {
  const ArticleId a = articles().insert(article(1, "a", "aa"), origin_);
  const ArticleId b = articles().insert(article(2, "b", "bb"), origin_);
  const std::vector<ArticleId> asked{b, ArticleId(99), a};
  const auto found = articles().load(asked);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].id, b);
  EXPECT_EQ(found[1].id, a);
}

TEST_F(ArticleTableTest, RefusesASecondTextUnderOneIdentity) {
  articles().insert(article(1, "a", "aa"), origin_);
  EXPECT_THROW(articles().insert(article(1, "b", "bb"), origin_), StorageError);
}

TEST_F(ArticleTableTest, KeepsTheOldTextOfAChangedArticle) {
  const ArticleId id = articles().insert(article(1, "Old", "old text"), origin_);
  articles().replace(id, article(1, "New", "new text here"), origin_);
  const StoredArticle now = *articles().load(id);
  EXPECT_EQ(now.title, "New");
  EXPECT_EQ(now.version, 2u);
  const auto versions = articles().versions(id);
  ASSERT_EQ(versions.size(), 1u);
  EXPECT_EQ(versions[0].version, 1u);
  EXPECT_EQ(versions[0].title, "Old");
  EXPECT_EQ(versions[0].body, "old text");
  EXPECT_EQ(versions[0].replaced, sys_seconds(std::chrono::seconds(1'000)));
}

TEST_F(ArticleTableTest, FindsADuplicateByItsIdentityAndTheFirstByTheirText) {
  const Article first = article(1, "Same", "same text");
  const Article copy = article(2, "Same", "same text");
  const ArticleId id = articles().insert(first, origin_);
  EXPECT_EQ(articles().find_content(content_hash(copy)), id);
  articles().record_duplicate(copy, id, origin_);
  const auto known = articles().find_identity(copy.identity);
  ASSERT_TRUE(known);
  EXPECT_TRUE(known->duplicate);
  EXPECT_EQ(known->article, id);
  EXPECT_EQ(known->hash, content_hash(first));
  EXPECT_EQ(articles().count(), 1u);
  EXPECT_EQ(articles().stats().duplicates, 1u);
}

TEST_F(ArticleTableTest, MakesTheFirstDuplicateHeirOfATextThatChanges) {
  const ArticleId id = articles().insert(article(1, "Same", "same text"), origin_);
  articles().record_duplicate(article(2, "Same", "same text"), id, origin_);
  articles().record_duplicate(article(3, "Same", "same text"), id, origin_);
  const auto heir = articles().replace(id, article(1, "Other", "other text"), origin_);
  ASSERT_TRUE(heir);
  EXPECT_EQ(articles().load(*heir)->url, "https://courier.example/2");
  EXPECT_EQ(articles().load(*heir)->body, "same text");
  EXPECT_EQ(articles().find_identity("https://courier.example/3")->article, *heir);
  EXPECT_EQ(articles().find_content(content_hash(article(2, "Same", "same text"))), *heir);
}

TEST_F(ArticleTableTest, MakesADuplicateHeirOfARemovedArticle) {
  const ArticleId id = articles().insert(article(1, "Same", "same text"), origin_);
  articles().record_duplicate(article(2, "Same", "same text"), id, origin_);
  const auto heir = articles().remove(id);
  ASSERT_TRUE(heir);
  EXPECT_FALSE(articles().load(id));
  EXPECT_EQ(articles().load(*heir)->body, "same text");
  articles().purge_tombstones();
  EXPECT_EQ(articles().load(*heir)->body, "same text");
}

TEST_F(ArticleTableTest, BringsATombstoneBackUnderItsNumber) {
  const ArticleId id = articles().insert(article(1, "a", "aa"), origin_);
  articles().remove(id);
  EXPECT_EQ(articles().insert(article(1, "b", "bb"), origin_), id);
  EXPECT_EQ(articles().load(id)->body, "bb");
}

TEST_F(ArticleTableTest, TurnsADuplicateWithATextOfItsOwnIntoAnArticle) {
  const ArticleId id = articles().insert(article(1, "Same", "same text"), origin_);
  articles().record_duplicate(article(2, "Same", "same text"), id, origin_);
  const ArticleId own = articles().insert(article(2, "Own", "own text"), origin_);
  EXPECT_NE(own, id);
  EXPECT_FALSE(articles().find_identity("https://courier.example/2")->duplicate);
  EXPECT_EQ(articles().load(own)->body, "own text");
  EXPECT_EQ(articles().ids(), (std::vector<ArticleId>{id, own}));
}

TEST_F(ArticleTableTest, TurnsATombstoneIntoADuplicateWithoutAText) {
  const ArticleId kept = articles().insert(article(1, "Same", "same text"), origin_);
  const ArticleId gone = articles().insert(article(2, "Own", "own text"), origin_);
  articles().remove(gone);
  articles().record_duplicate(article(2, "Same", "same text"), kept, origin_);
  EXPECT_FALSE(articles().load(gone));
  EXPECT_EQ(articles().ids(), std::vector<ArticleId>{kept});
  EXPECT_EQ(articles().remove(kept), gone);  // and heir of what it repeats
  EXPECT_EQ(articles().load(gone)->body, "same text");
}

TEST_F(ArticleTableTest, NeverReusesTheNumberOfAPurgedArticle) {
  const ArticleId id = articles().insert(article(1, "a", "aa"), origin_);
  articles().remove(id);
  articles().purge_tombstones();
  EXPECT_GT(articles().insert(article(2, "b", "bb"), origin_), id);
}

TEST_F(ArticleTableTest, CountsByDateAndSource) {
  articles().insert(article(1, "a", "aa"), origin_);
  Article undated = article(2, "b", "bb");
  undated.published = support::published_on("2022-09-27", DateProvenance::file_time);
  articles().insert(undated, origin_);
  Article future = article(3, "c", "cc");
  future.published = support::published_on("2050-01-01");
  set(future.flags, ArticleFlag::date_in_future);
  future.source = "Ledger";
  articles().insert(future, origin_);
  const ArchiveStats stats = articles().stats();
  EXPECT_EQ(stats.articles, 3u);
  EXPECT_EQ(stats.undated, 2u);
  EXPECT_EQ(stats.flagged, 1u);
  EXPECT_EQ(format_iso8601(*stats.first), "2022-09-27");
  EXPECT_EQ(stats.first, stats.last);
  const auto sources = articles().sources();
  ASSERT_EQ(sources.size(), 2u);
  EXPECT_EQ(sources[0].name, "Courier");
  EXPECT_EQ(sources[0].articles, 2u);
  EXPECT_EQ(sources[0].undated, 1u);
  EXPECT_FALSE(sources[1].first);
}

TEST_F(ArticleTableTest, FirstAndLastAreNoMorePreciseThanStated) {
  Transaction transaction(catalog_);
  Article month = article(1, "a", "aa");
  month.published = support::published_on("1969-03");
  articles().insert(month, origin_);
  Article second = article(2, "b", "bb");
  second.published = support::published_on("2022-09-27T14:03:00Z");
  articles().insert(second, origin_);
  EXPECT_EQ(format_iso8601(*articles().sources().at(0).first), "1969-03");
  EXPECT_EQ(format_iso8601(*articles().stats().last), "2022-09-27");
}

TEST_F(ArticleTableTest, ListsTheDaysOfEachSourceOnce) {
  Transaction transaction(catalog_);
  int number = 0;
  for (const char* published :
       {"2022-09-27", "2022-09-27T23:59:59Z", "1969-12-31T12:00:00Z", "2022-09", "2022-09-28"}) {
    Article dated = article(++number, "a", fmt::format("Text {}.", number));
    dated.published = support::published_on(published);
    articles().insert(dated, origin_);
  }
  std::vector<std::string> days;
  articles().visit_source_days(
      [&](const SourceDay& day) { days.push_back(day.source + ' ' + format_compact(day.day)); });
  EXPECT_EQ(days, (std::vector<std::string>{"Courier 19691231", "Courier 20220927", "Courier 20220928"}));
}

TEST_F(ArticleTableTest, TellsTheFactsOfArticlesThatAreThere) {
  Transaction transaction(catalog_);
  Article in = article(1, "Title", "Text.");
  in.published = support::published_on("2022-09", DateProvenance::meta);
  in.authors = {"Ann Alder", "Bo Birch"};
  in.section = "world";
  const ArticleId kept = articles().insert(in, origin_);
  const ArticleId removed = articles().insert(article(2, "b", "bb"), origin_);
  EXPECT_FALSE(articles().remove(removed));
  std::vector<StoredArticle> found;
  articles().visit_facts(std::vector{kept, removed, ArticleId(99)},
                         [&](const StoredArticle& facts) { found.push_back(facts); });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].id, kept);
  EXPECT_EQ(found[0].title, in.title);
  EXPECT_EQ(found[0].url, in.url);
  EXPECT_EQ(found[0].published, in.published);
  EXPECT_EQ(found[0].source, in.source);
  EXPECT_EQ(found[0].authors, in.authors);
  EXPECT_EQ(found[0].language, in.language);
  EXPECT_EQ(found[0].section, in.section);
  EXPECT_FALSE(found[0].cluster);
}

TEST_F(ArticleTableTest, RollsBackWhatWasNotCommitted) {
  {
    Transaction transaction(catalog_);
    articles().insert(article(1, "a", "aa"), origin_);
  }
  EXPECT_EQ(articles().count(), 0u);
}

TEST_F(ArticleTableTest, AnswersToEveryExternalNumberItHadAndToThoseOfItsDuplicates) {
  const auto numbered = [](int identity, const std::string& number, const std::string& body) {
    Article out = article(identity, "Title", body);
    out.external_id = number;
    return out;
  };
  const ArticleId id = articles().insert(numbered(1, "a", "One."), origin_);
  static_cast<void>(articles().replace(id, numbered(1, "b", "Two."), origin_));
  articles().add_external_id(id, "c");
  articles().add_external_id(id, "c");
  articles().record_duplicate(numbered(2, "d", "Two."), id, origin_);
  EXPECT_EQ(articles().external_ids(id), (std::vector<std::string>{"b", "a", "c", "d"}));
  EXPECT_EQ(articles().external_ids(articles().insert(article(3, "Title", "Three."), origin_)),
            std::vector<std::string>());
}

}  // namespace
}  // namespace pressmark::storage
