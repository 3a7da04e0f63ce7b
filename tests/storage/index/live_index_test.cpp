// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/live_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/index/compactor.h"
#include "storage/index/index_reader.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using testing::ElementsAre;

StoredArticle stored(ArticleId::rep id, const std::string& body) {
  StoredArticle article;
  static_cast<Article&>(article) = support::article(static_cast<int>(id), "Title", body);
  article.id = ArticleId(id);
  return article;
}

// Articles 1 to 5 in the first part, 6 to 8 in the second, published.
class LiveIndexTest : public testing::Test {
 protected:
  LiveIndexTest() {
    for (const auto& [first, last, below] : {std::tuple{1u, 5u, 0u}, std::tuple{6u, 8u, 5u}}) {
      parts_.push_back(folder_.next());
      static_cast<void>(seal_generation(parts_.back(), {}, {}));
      IndexWriter part(parts_.back());
      for (unsigned id = first; id <= last; ++id) {
        const StoredArticle article = stored(id, fmt::format("common word{}", id));
        const IndexChange change{article.id, &article};
        part.apply(std::span(&change, 1), {.applied_seq = 10, .below_changes = below});
      }
    }
    folder_.publish(parts_);
  }

  static void change(LiveIndex& index, const std::vector<std::pair<ArticleId::rep, const char*>>& bodies,
                     std::uint64_t top) {
    std::vector<StoredArticle> articles;
    for (const auto& [id, body] : bodies) articles.push_back(stored(id, body));
    std::vector<IndexChange> changes;
    for (const StoredArticle& article : articles) changes.push_back({article.id, &article});
    index.apply(changes, top);
  }

  static std::vector<Xapian::docid> with(const Xapian::Database& part, const std::string& term) {
    return {part.postlist_begin(term), part.postlist_end(term)};
  }

  std::vector<std::uint64_t> seqs() const {
    const IndexReader reader(folder_.path());
    std::vector<std::uint64_t> all;
    for (const Xapian::Database& part : reader.parts()) all.push_back(state_of(part).applied_seq);
    return all;
  }

  support::TempDirectory directory_;
  GenerationFolder folder_{directory_.path() / "index"};
  std::vector<std::filesystem::path> parts_;
};

TEST_F(LiveIndexTest, GivesEachChangeToThePartOfItsNumber) {
  {
    LiveIndex index(parts_);
    change(index, {{2, "changed"}, {5, "changed"}, {6, "changed"}, {11, "changed"}}, 14);
    EXPECT_EQ(index.applied_seq(), 14u);
    EXPECT_EQ(index.last_document(), ArticleId(11));
    EXPECT_EQ(index.last_document_below(1), ArticleId(5));
    EXPECT_EQ(index.document_count(), 9u);
  }
  const IndexReader reader(folder_.path());
  EXPECT_THAT(with(reader.parts()[0], "chang"), ElementsAre(2u, 5u));
  EXPECT_THAT(with(reader.parts()[1], "chang"), ElementsAre(6u, 11u));
}

TEST_F(LiveIndexTest, LeavesThePartsBelowAloneWhereNothingIsTheirs) {
  {
    LiveIndex index(parts_);
    change(index, {{7, "changed"}}, 14);
  }
  EXPECT_THAT(seqs(), ElementsAre(10u, 14u));
  LiveIndex index(parts_);
  EXPECT_EQ(index.parts()[0].changes_since_sealed(), 5u);
  EXPECT_EQ(index.parts()[1].changes_since_sealed(), 4u);
}

TEST_F(LiveIndexTest, IsAsFarAsItsLastPart) {
  LiveIndex index(parts_);
  const StoredArticle article = stored(3, "changed");
  const IndexChange change{article.id, &article};
  index.apply_below(1, std::span(&change, 1), 14);
  EXPECT_EQ(index.applied_seq(), 10u);
  EXPECT_EQ(index.newest_seq(), 14u);
  EXPECT_TRUE(index.is_whole());
}

TEST_F(LiveIndexTest, StaysAsFarWhereAllPartsAreChangedAsPartsBelowAnother) {
  LiveIndex index(parts_);
  const StoredArticle article = stored(7, "changed");
  const IndexChange change{article.id, &article};
  index.apply_below(2, std::span(&change, 1), 14);
  EXPECT_EQ(index.applied_seq(), 10u);
  EXPECT_EQ(index.changes_below(2), 9u);
}

TEST_F(LiveIndexTest, IsNotWholeWhereAPartIsOlderThanTheOneAboveItAsksFor) {
  const std::filesystem::path backup = directory_.path() / "backup";
  std::filesystem::copy(parts_[0], backup);
  {
    LiveIndex index(parts_);
    change(index, {{2, "changed"}, {7, "changed"}}, 14);
  }
  EXPECT_TRUE(LiveIndex(parts_).is_whole());
  std::filesystem::remove_all(parts_[0]);
  std::filesystem::copy(backup, parts_[0]);
  EXPECT_FALSE(LiveIndex(parts_).is_whole());
}

TEST_F(LiveIndexTest, HasAnotherUuidWhereAnyPartHas) {
  const std::string both = LiveIndex(parts_).uuid();
  EXPECT_NE(LiveIndex({parts_[0]}).uuid(), both);
  EXPECT_NE(LiveIndex({parts_[1], parts_[0]}).uuid(), both);
  EXPECT_EQ(LiveIndex(parts_).uuid(), both);
}

}  // namespace
}  // namespace pressmark::storage
