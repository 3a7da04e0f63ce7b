// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/change_set.h"

#include <gtest/gtest.h>

#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

class ChangeSetTest : public testing::Test {
 protected:
  static Candidate candidate(int number, std::string title, std::string body) {
    Article article = support::article(number, std::move(title), std::move(body));
    const Hash128 hash = content_hash(article);
    return {std::move(article), hash, {}};
  }

  /// Classifies and does what the verdict says.
  Change take(const Candidate& candidate) {
    storage::ArticleTable& articles = catalog_.articles();
    const Classified classified = classify(candidate, articles);
    if (classified.change == Change::changed) {
      static_cast<void>(articles.replace(classified.article, candidate.article, origin_));
    } else if (classified.change == Change::duplicate) {
      articles.record_duplicate(candidate.article, classified.article, origin_);
    } else if (classified.change != Change::unchanged) {
      static_cast<void>(articles.insert(candidate.article, origin_));
    }
    return classified.change;
  }

  support::TempDirectory root_;
  storage::Catalog catalog_{root_ / "catalog.sqlite", storage::Access::read_write};
  storage::Transaction transaction_{catalog_};
  storage::Origin origin_{InputId(), catalog_.ledger().begin_run("add", {})};
};

TEST_F(ChangeSetTest, KnowsNewFromUnchanged) {
  EXPECT_EQ(take(candidate(1, "T", "one")), Change::added);
  EXPECT_EQ(take(candidate(1, "T", "one")), Change::unchanged);
  EXPECT_EQ(take(candidate(2, "T", "two")), Change::added);
}

TEST_F(ChangeSetTest, NoticesAnotherTextOrTitleOfAKnownIdentity) {
  take(candidate(1, "T", "one"));
  EXPECT_EQ(take(candidate(1, "T", "one, edited")), Change::changed);
  EXPECT_EQ(take(candidate(1, "Another", "one, edited")), Change::changed);
}

TEST_F(ChangeSetTest, FollowsAnEditThatIsTakenBack) {
  take(candidate(1, "T", "one"));
  take(candidate(1, "T", "two"));
  EXPECT_EQ(take(candidate(1, "T", "one")), Change::changed);
}

TEST_F(ChangeSetTest, FindsTheSameTextUnderAnotherIdentity) {
  take(candidate(1, "T", "one"));
  EXPECT_EQ(take(candidate(2, "T", "one")), Change::duplicate);
  EXPECT_EQ(take(candidate(2, "T", "one")), Change::unchanged);
  EXPECT_EQ(classify(candidate(3, "T", "one"), catalog_.articles()).article, ArticleId(1));
}

TEST_F(ChangeSetTest, LetsADuplicateBecomeAnArticleOfItsOwn) {
  take(candidate(1, "T", "one"));
  take(candidate(2, "T", "one"));
  EXPECT_EQ(take(candidate(2, "T", "its own")), Change::independent);
  EXPECT_EQ(take(candidate(2, "T", "its own")), Change::unchanged);
  EXPECT_EQ(catalog_.articles().count(), 2U);
}

TEST_F(ChangeSetTest, LetsADuplicateRepeatAnotherArticle) {
  take(candidate(1, "T", "one"));
  take(candidate(2, "T", "two"));
  take(candidate(3, "T", "one"));
  EXPECT_EQ(take(candidate(3, "T", "two")), Change::duplicate);
}

TEST_F(ChangeSetTest, NeverTakesTitlesAloneForDuplicates) {
  take(candidate(1, "Morning briefing", ""));
  EXPECT_EQ(take(candidate(2, "Morning briefing", "")), Change::added);
  EXPECT_EQ(take(candidate(2, "Morning briefing", "")), Change::unchanged);
}

}  // namespace
}  // namespace pressmark::indexer
