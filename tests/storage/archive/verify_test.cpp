// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "storage/archive/archive_writer.h"
#include "storage/catalog/ledger.h"
#include "storage/index/generation.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

class VerifyTest : public testing::Test {
 protected:
  VerifyTest() {
    ArchiveWriter writer(archive_, {.create = true});
    const RunId run = writer.catalog().ledger().begin_run("add", {});
    auto batch = writer.begin();
    for (int i = 1; i <= 4; ++i)
      batch.insert(support::article(i, "Title", fmt::format("body number{}", i)), {InputId(), run});
    batch.commit();
  }

  Xapian::WritableDatabase index() const {
    return Xapian::WritableDatabase(GenerationFolder(archive_ / "index").current().back().string(), Xapian::DB_OPEN);
  }

  support::TempDirectory directory_;
  std::filesystem::path archive_ = directory_.path() / "archive";
};

TEST_F(VerifyTest, FindsNothingWrongWithAWholeArchive) {
  const Verification result = verify(archive_, true);
  EXPECT_TRUE(result.clean());
  EXPECT_EQ(result.articles, 4u);
  EXPECT_EQ(result.documents, 4u);
}

TEST_F(VerifyTest, FindsAMissingDocument) {
  Xapian::WritableDatabase database = index();
  database.delete_document(2);
  database.commit();
  const Verification result = verify(archive_, false);
  EXPECT_EQ(result.missing, 1u);
  EXPECT_FALSE(result.clean());
}

TEST_F(VerifyTest, FindsAnOrphan) {
  Xapian::WritableDatabase database = index();
  database.replace_document(77, Xapian::Document());
  database.commit();
  EXPECT_EQ(verify(archive_, false).orphans, 1u);
}

TEST_F(VerifyTest, FindsOneForeignTermOnlyWhenItLooksDeep) {
  Xapian::WritableDatabase database = index();
  Xapian::Document document = database.get_document(3);
  document.add_posting("planted", 5);
  database.replace_document(3, document);
  database.commit();
  EXPECT_EQ(verify(archive_, false).differing, 0u);
  EXPECT_EQ(verify(archive_, true).differing, 1u);
}

TEST_F(VerifyTest, FindsOneMovedPosition) {
  Xapian::WritableDatabase database = index();
  Xapian::Document document = database.get_document(3);
  document.add_posting("bodi", 5000);
  document.remove_posting("bodi", 102);  // one title word, the gap, then the first word of the body
  database.replace_document(3, document);
  database.commit();
  EXPECT_EQ(verify(archive_, true).differing, 1u);
}

TEST_F(VerifyTest, FindsATextChangedBehindTheIndex) {
  SQLite::Database((archive_ / "catalog.sqlite").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE article SET title = 'Another' WHERE id = 1");
  EXPECT_EQ(verify(archive_, true).differing, 1u);
}

}  // namespace
}  // namespace pressmark::storage
