// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/index_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/index/compactor.h"
#include "storage/index/live_index.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using testing::ElementsAre;

class IndexReaderTest : public testing::Test {
 protected:
  // A part of these articles.
  void add_part(const std::vector<ArticleId::rep>& ids, const PartState& state) {
    parts_.push_back(folder_.next());
    static_cast<void>(seal_generation(parts_.back(), state, {}));
    IndexWriter part(parts_.back());
    for (const ArticleId::rep id : ids) put(part, id, state);
  }

  static void put(IndexWriter& part, ArticleId::rep id, const PartState& state) {
    StoredArticle article;
    static_cast<Article&>(article) = support::article(static_cast<int>(id), "Title", "common");
    article.id = ArticleId(id);
    const IndexChange change{article.id, &article};
    part.apply(std::span(&change, 1), state);
  }

  static std::vector<ArticleId::rep> articles(const IndexReader& reader) {
    std::vector<ArticleId::rep> all;
    const Xapian::Database& database = reader.database();
    for (auto posting = database.postlist_begin("common"); posting != database.postlist_end("common"); ++posting)
      all.push_back(reader.article(*posting).value());
    return all;
  }

  support::TempDirectory directory_;
  GenerationFolder folder_{directory_.path() / "index"};
  std::vector<std::filesystem::path> parts_;
};

TEST_F(IndexReaderTest, TellsTheArticleOfADocumentHoweverManyPartsThereAre) {
  add_part({1, 2, 5}, {.applied_seq = 5});
  folder_.publish(parts_);
  IndexReader reader(folder_.path());
  EXPECT_THAT(articles(reader), ElementsAre(1u, 2u, 5u));
  add_part({6, 9}, {.applied_seq = 9, .below_changes = 3});
  folder_.publish(parts_);
  reader.reopen();
  EXPECT_THAT(articles(reader), ElementsAre(1u, 2u, 5u, 6u, 9u));
  EXPECT_EQ(reader.applied_seq(), 9u);
  add_part({11, 12}, {.applied_seq = 12, .below_changes = 5});
  folder_.publish(parts_);
  reader.reopen();
  EXPECT_THAT(articles(reader), ElementsAre(1u, 2u, 5u, 6u, 9u, 11u, 12u));
}

TEST_F(IndexReaderTest, MovesAllPartsToTheNewestSnapshot) {
  add_part({1}, {.applied_seq = 1});
  add_part({3}, {.applied_seq = 3, .below_changes = 1});
  folder_.publish(parts_);
  IndexReader reader(folder_.path());
  {
    IndexWriter large(parts_[0]);
    IndexWriter recent(parts_[1]);
    put(large, 2, {.applied_seq = 4});
    put(recent, 4, {.applied_seq = 4, .below_changes = 2});
  }
  EXPECT_THAT(articles(reader), ElementsAre(1u, 3u));
  reader.reopen();
  EXPECT_THAT(articles(reader), ElementsAre(1u, 2u, 3u, 4u));
  EXPECT_EQ(reader.applied_seq(), 4u);
}

TEST_F(IndexReaderTest, IsAsFarAsTheLastPartWhereAWriterWasKilledBetweenTwo) {
  add_part({1}, {.applied_seq = 1});
  add_part({3}, {.applied_seq = 3, .below_changes = 1});
  folder_.publish(parts_);
  IndexWriter large(parts_[0]);
  put(large, 2, {.applied_seq = 4});
  const IndexReader reader(folder_.path());
  EXPECT_THAT(articles(reader), ElementsAre(1u, 2u, 3u));
  EXPECT_EQ(reader.applied_seq(), 3u);
}

TEST_F(IndexReaderTest, RefusesAPartOfAnotherLayout) {
  add_part({1}, {.applied_seq = 1});
  add_part({3}, {.applied_seq = 3, .below_changes = 1});
  folder_.publish(parts_);
  {
    Xapian::WritableDatabase recent(parts_[1].string(), Xapian::DB_OPEN);
    recent.set_metadata("layout", "another");
    recent.commit();
  }
  EXPECT_THROW(IndexReader(folder_.path()), RebuildNeeded);
}

}  // namespace
}  // namespace pressmark::storage
