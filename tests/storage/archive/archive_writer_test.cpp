// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_writer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include "storage/archive/archive_reader.h"
#include "storage/archive/verify.h"
#include "storage/base/error.h"
#include "storage/base/file.h"
#include "storage/catalog/ledger.h"
#include "storage/index/generation.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using support::article;
using testing::ElementsAre;

constexpr BulkOptions kTinySegments{.threads = 2, .segment_bytes = 16 << 10};

class ArchiveWriterTest : public testing::Test {
 protected:
  std::filesystem::path archive() const { return directory_.path() / "archive"; }

  std::unique_ptr<ArchiveWriter> open(WriterOptions options = {.create = true}) {
    options.bulk = kTinySegments;
    return std::make_unique<ArchiveWriter>(archive(), options);
  }

  static Origin origin(ArchiveWriter& writer) {
    const RunId run = writer.catalog().ledger().begin_run("add", {});
    return {writer.catalog().ledger().begin_input("/in", run), run};
  }

  // Articles 1..count in one batch, each with the word "common" and one of its own.
  static void add_many(ArchiveWriter& writer, int count) {
    const Origin from = origin(writer);
    auto batch = writer.begin();
    for (int i = 1; i <= count; ++i) batch.insert(article(i, "Title", fmt::format("common word{}", i)), from);
    batch.commit();
  }

  unsigned documents_with(const std::string& term) const {
    const ArchiveReader reader(archive());
    return reader.index().database().get_termfreq(term);
  }

  std::vector<std::filesystem::path> parts() const { return GenerationFolder(archive() / "index").current(); }
  std::filesystem::path generation() const { return parts().back(); }

  void execute(const char* sql) const {
    SQLite::Database((archive() / "catalog.sqlite").string(), SQLite::OPEN_READWRITE).exec(sql);
  }

  support::TempDirectory directory_;
};

TEST_F(ArchiveWriterTest, MakesAnEmptyArchiveThatCanBeRead) {
  open();
  EXPECT_EQ(documents_with("common"), 0u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, RefusesWhatIsNotAnArchive) { EXPECT_THROW(open({.create = false}), StorageError); }

TEST_F(ArchiveWriterTest, MakesASmallBatchSearchableAtOnce) {
  const auto writer = open();
  add_many(*writer, 3);
  EXPECT_EQ(documents_with("common"), 3u);
}

TEST_F(ArchiveWriterTest, BuildsALargeFirstBatchInBulkAndPublishesItAtTheEnd) {
  const auto writer = open();
  add_many(*writer, 1000);
  EXPECT_EQ(documents_with("common"), 0u);
  writer->finish();
  EXPECT_EQ(documents_with("common"), 1000u);
  const Verification result = verify(archive(), true);
  EXPECT_TRUE(result.clean()) << result.problems.front();
  EXPECT_EQ(result.documents, 1000u);
}

TEST_F(ArchiveWriterTest, AppliesToABulkBuildWhatChangedWhileItRan) {
  const auto writer = open();
  add_many(*writer, 500);
  const Origin from = origin(*writer);
  auto batch = writer->begin();
  const ArticleId changed = writer->catalog().articles().find_identity("https://courier.example/7")->article;
  const ArticleId removed = writer->catalog().articles().find_identity("https://courier.example/8")->article;
  batch.replace(changed, article(7, "Title", "common rewritten"), from);
  batch.remove(removed);
  batch.commit();
  writer->finish();
  EXPECT_EQ(documents_with("common"), 499u);
  EXPECT_EQ(documents_with("rewritten"), 1u);
  EXPECT_EQ(documents_with("word7"), 0u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, BuildsALargeAddToAnArchiveThatHoldsArticlesInBulk) {
  const auto writer = open();
  const Origin from = origin(*writer);
  const auto add = [&](int first, int last) {
    auto batch = writer->begin();
    for (int i = first; i <= last; ++i) batch.insert(article(i, "Title", fmt::format("common word{}", i)), from);
    batch.commit();
  };
  add(1, 100);
  EXPECT_EQ(documents_with("common"), 100u);
  add(101, 390);
  EXPECT_EQ(documents_with("common"), 390u);
  add(391, 1000);
  EXPECT_EQ(documents_with("common"), 390u);
  writer->finish();
  EXPECT_EQ(documents_with("common"), 1000u);
  add(1001, 1010);
  EXPECT_EQ(documents_with("common"), 1010u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

// An archive of two parts: articles 1 to 7000 in the large one, to 7400 in the recent one. It is made once and copied.
class RecentPartTest : public ArchiveWriterTest {
 protected:
  static void SetUpTestSuite() {
    made_ = std::make_unique<support::TempDirectory>();
    ArchiveWriter writer(made_->path() / "archive", {.create = true});
    add(writer, 1, 7000);
    writer.finish();
    add(writer, 7001, 7400);
    writer.finish();
  }
  static void TearDownTestSuite() { made_.reset(); }

  RecentPartTest() {
    std::filesystem::copy(made_->path() / "archive", archive(), std::filesystem::copy_options::recursive);
    before_ = parts();
  }

  static void add(ArchiveWriter& writer, int first, int last) {
    const Origin from = origin(writer);
    auto batch = writer.begin();
    for (int i = first; i <= last; ++i) batch.insert(article(i, "Title", fmt::format("common word{}", i)), from);
    batch.commit();
  }

  static ArticleId id_of(ArchiveWriter& writer, int number) {
    return writer.catalog().articles().find_identity(fmt::format("https://courier.example/{}", number))->article;
  }

  static void change(ArchiveWriter& writer, const std::vector<int>& numbers) {
    const Origin from = origin(writer);
    auto batch = writer.begin();
    for (const int i : numbers)
      batch.replace(id_of(writer, i), article(i, "Title", fmt::format("common rewritten in{}", i)), from);
    batch.commit();
  }

  static void remove(ArchiveWriter& writer, const std::vector<int>& numbers) {
    auto batch = writer.begin();
    for (const int i : numbers) batch.remove(id_of(writer, i));
    batch.commit();
  }

  std::vector<unsigned> documents_by_part() const {
    const ArchiveReader reader(archive());
    std::vector<unsigned> documents;
    for (const Xapian::Database& part : reader.index().parts()) documents.push_back(part.get_doccount());
    return documents;
  }

  void expect_clean() const {
    const Verification result = verify(archive(), true);
    EXPECT_TRUE(result.clean()) << result.problems.front();
    EXPECT_EQ(result.pending, 0u);
  }

  static inline std::unique_ptr<support::TempDirectory> made_;
  std::vector<std::filesystem::path> before_;
};

TEST_F(RecentPartTest, IsBuiltBesideTheLargeOne) {
  EXPECT_THAT(documents_by_part(), ElementsAre(7000u, 400u));
  EXPECT_EQ(documents_with("common"), 7400u);
  expect_clean();
}

TEST_F(RecentPartTest, TakesFewArticlesInPlace) {
  add(*open(), 7401, 7410);
  EXPECT_EQ(parts(), before_);
  EXPECT_THAT(documents_by_part(), ElementsAre(7000u, 410u));
  expect_clean();
}

TEST_F(RecentPartTest, IsMergedWithManyNewOnes) {
  const auto writer = open();
  add(*writer, 7401, 7800);
  EXPECT_EQ(documents_with("common"), 7400u);
  writer->finish();
  EXPECT_EQ(parts().front(), before_.front());
  EXPECT_NE(parts().back(), before_.back());
  EXPECT_THAT(documents_by_part(), ElementsAre(7000u, 800u));
  EXPECT_EQ(documents_with("common"), 7800u);
  expect_clean();
}

TEST_F(RecentPartTest, StaysAsItIsBesideANewOneThatIsMuchSmaller) {
  {
    const auto writer = open();
    add(*writer, 7401, 8800);
    writer->finish();
    EXPECT_THAT(documents_by_part(), ElementsAre(7000u, 1800u));
  }
  const auto writer = open();
  add(*writer, 8801, 9300);
  change(*writer, {7, 7007, 8807});
  remove(*writer, {9, 7009, 8809});
  writer->finish();
  EXPECT_THAT(documents_by_part(), ElementsAre(6999u, 1799u, 499u));
  EXPECT_EQ(documents_with("rewritten"), 3u);
  change(*writer, {8, 7008, 8808});
  EXPECT_EQ(documents_with("rewritten"), 6u);
  expect_clean();
}

TEST_F(RecentPartTest, BecomesOneWithTheLargePartWhereItWouldOutgrowIt) {
  const auto writer = open();
  add(*writer, 7401, 9400);
  writer->finish();
  EXPECT_THAT(documents_by_part(), ElementsAre(9400u));
  expect_clean();
}

TEST_F(RecentPartTest, BecomesOneWithTheLargePartWhereItHasOutgrownItInPlace) {
  const auto writer = open({.create = true, .least_to_build = 10'000});
  add(*writer, 7401, 9300);
  writer->finish();
  EXPECT_EQ(parts(), before_);
  add(*writer, 9301, 9400);
  EXPECT_EQ(parts(), before_);
  writer->finish();
  EXPECT_THAT(documents_by_part(), ElementsAre(9400u));
  expect_clean();
}

TEST_F(RecentPartTest, LeavesChangesToThePartOfTheirNumber) {
  const auto writer = open();
  change(*writer, {7, 7007});
  remove(*writer, {8, 7008, 7009});
  EXPECT_EQ(parts(), before_);
  EXPECT_THAT(documents_by_part(), ElementsAre(6999u, 398u));
  EXPECT_EQ(documents_with("rewritten"), 2u);
  expect_clean();
}

TEST_F(RecentPartTest, TellsBothPartsOfWhatChangedWhileItWasBuilt) {
  const auto writer = open();
  add(*writer, 7401, 7800);
  change(*writer, {7, 7007, 7407});
  remove(*writer, {9, 7009, 7409, 7410});
  writer->finish();
  EXPECT_EQ(parts().front(), before_.front());
  EXPECT_EQ(documents_with("rewritten"), 3u);
  EXPECT_THAT(documents_by_part(), ElementsAre(6999u, 797u));
  expect_clean();
}

TEST_F(RecentPartTest, CompactsToOnePart) {
  const auto writer = open();
  remove(*writer, {3, 7003});
  writer->compact();
  EXPECT_THAT(documents_by_part(), ElementsAre(7398u));
  expect_clean();
}

TEST_F(RecentPartTest, RebuildsToOnePart) {
  std::filesystem::remove_all(archive() / "index");
  open({.rebuild = true});
  EXPECT_THAT(documents_by_part(), ElementsAre(7400u));
  expect_clean();
}

TEST_F(RecentPartTest, ReplaysBothPartsAfterAKillBetweenThem) {
  {
    const auto writer = open();
    const Origin from = origin(*writer);
    Transaction transaction(writer->catalog());
    for (const int i : {7, 7007}) {
      static_cast<void>(writer->catalog().articles().replace(id_of(*writer, i), article(i, "T", "common late"), from));
      writer->catalog().outbox().append(id_of(*writer, i));
    }
    transaction.commit();
  }
  {
    Catalog catalog(archive() / "catalog.sqlite", Access::read_only);
    const auto late = catalog.articles().load(ArticleId(7));
    ASSERT_TRUE(late);
    LiveIndex index(parts());
    const IndexChange change{late->id, &*late};
    index.apply_below(1, std::span(&change, 1), catalog.outbox().issued());
  }
  EXPECT_TRUE(verify(archive(), true).clean());
  EXPECT_EQ(verify(archive(), true).pending, 2u);
  EXPECT_EQ(open()->recovery().replayed, 2u);
  EXPECT_EQ(documents_with("late"), 2u);
  EXPECT_EQ(parts(), before_);
  expect_clean();
}

TEST_F(RecentPartTest, IsRebuiltWhereTheOtherPartIsOlder) {
  const std::filesystem::path backup = directory_.path() / "backup";
  std::filesystem::copy(before_.front(), backup);
  change(*open(), {7, 7007});
  std::filesystem::remove_all(before_.front());
  std::filesystem::copy(backup, before_.front());
  EXPECT_EQ(open()->recovery().rebuilt, "one of its parts was older than another");
  EXPECT_EQ(documents_with("rewritten"), 2u);
  expect_clean();
}

TEST_F(RecentPartTest, IsRebuiltWhereOnePartIsAnotherArchives) {
  const auto name = before_.back().filename().string() + "\n";
  replace_file(archive() / "index" / "current", name);
  EXPECT_EQ(open()->recovery().rebuilt, "it was not this catalog's");
  EXPECT_THAT(documents_by_part(), ElementsAre(7400u));
  expect_clean();
}

TEST_F(RecentPartTest, IsCompactedAloneWhereItAloneHasMuchSlack) {
  const auto writer = open({.create = true, .least_to_compact = 210});
  std::vector<int> most;
  for (int i = 7001; i <= 7210; ++i) most.push_back(i);
  change(*writer, most);
  writer->finish();
  EXPECT_EQ(parts().front(), before_.front());
  EXPECT_NE(parts().back(), before_.back());
  EXPECT_THAT(documents_by_part(), ElementsAre(7000u, 400u));
  expect_clean();
}

TEST_F(ArchiveWriterTest, CompactsByItselfAnIndexThatWasChangedMuch) {
  const auto writer = open({.create = true, .least_to_compact = 50});
  const Origin from = origin(*writer);
  const std::filesystem::path first = generation();
  for (int i = 1; i <= 60; ++i) {
    auto batch = writer->begin();
    batch.insert(article(i, "Title", fmt::format("common word{}", i)), from);
    batch.commit();
    if (i == 40) {
      writer->finish();
      EXPECT_EQ(generation(), first);
    }
  }
  writer->finish();
  EXPECT_NE(generation(), first);
  EXPECT_EQ(documents_with("common"), 60u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, GoesOnWithABulkBuildThatNeverEnded) {
  add_many(*open(), 500);
  const auto writer = open();
  EXPECT_GT(writer->recovery().resumed, 100u);
  EXPECT_LT(writer->recovery().resumed, 500u);
  writer->finish();
  EXPECT_EQ(documents_with("common"), 500u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, ReplaysWhatTheIndexMissed) {
  {
    const auto writer = open();
    add_many(*writer, 3);
    const Origin from = origin(*writer);
    // As if killed between the catalog's commit and the index's.
    Transaction transaction(writer->catalog());
    const ArticleId id = writer->catalog().articles().insert(article(9, "Title", "common late"), from);
    writer->catalog().outbox().append(id);
    transaction.commit();
  }
  EXPECT_EQ(documents_with("common"), 3u);
  const auto writer = open();
  EXPECT_EQ(writer->recovery().replayed, 1u);
  EXPECT_EQ(documents_with("common"), 4u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, TakesARemovedArticleOutOfBothStores) {
  const auto writer = open();
  add_many(*writer, 3);
  const ArticleId id = writer->catalog().articles().ids().front();
  auto batch = writer->begin();
  batch.remove(id);
  batch.commit();
  EXPECT_EQ(documents_with("common"), 2u);
  EXPECT_TRUE(verify(archive(), true).clean());
  EXPECT_EQ(SQLite::Database((archive() / "catalog.sqlite").string())
                .execAndGet("SELECT count(*) FROM article_text")
                .getInt(),
            2);
}

TEST_F(ArchiveWriterTest, PutsTheHeirOfARemovedTextIntoTheIndex) {
  const auto writer = open();
  const Origin from = origin(*writer);
  auto first = writer->begin();
  const ArticleId id = first.insert(article(1, "Same", "same text"), from);
  writer->catalog().articles().record_duplicate(article(2, "Same", "same text"), id, from);
  first.commit();
  auto second = writer->begin();
  second.remove(id);
  second.commit();
  const ArchiveReader reader(archive());
  EXPECT_EQ(reader.index().database().get_doccount(), 1u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, LeavesNothingOfABatchThatWasNotCommitted) {
  const auto writer = open();
  {
    const Origin from = origin(*writer);
    auto batch = writer->begin();
    batch.insert(article(1, "Title", "common"), from);
  }
  EXPECT_EQ(documents_with("common"), 0u);
  EXPECT_EQ(writer->catalog().articles().count(), 0u);
}

TEST_F(ArchiveWriterTest, RebuildsTheSameIndexFromTheCatalogAlone) {
  {
    const auto writer = open();
    add_many(*writer, 40);
  }
  std::filesystem::remove_all(archive() / "index");
  EXPECT_THROW(ArchiveReader{archive()}, RebuildNeeded);
  open({.rebuild = true});
  EXPECT_EQ(documents_with("common"), 40u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, RebuildsAnIndexRestoredFromABackup) {
  add_many(*open(), 3);
  const std::filesystem::path backup = directory_.path() / "backup";
  std::filesystem::copy(archive() / "index", backup, std::filesystem::copy_options::recursive);
  {
    const auto writer = open();
    auto batch = writer->begin();
    batch.insert(article(50, "Title", "common newer"), origin(*writer));
    batch.commit();
  }
  std::filesystem::remove_all(archive() / "index");
  std::filesystem::copy(backup, archive() / "index", std::filesystem::copy_options::recursive);
  EXPECT_EQ(open()->recovery().rebuilt, "it was older than its catalog");
  EXPECT_EQ(documents_with("common"), 4u);
}

TEST_F(ArchiveWriterTest, RebuildsAnIndexNewerThanARestoredCatalog) {
  add_many(*open(), 3);
  const std::filesystem::path backup = directory_.path() / "catalog.backup";
  execute("PRAGMA wal_checkpoint(TRUNCATE)");
  std::filesystem::copy_file(archive() / "catalog.sqlite", backup);
  {
    const auto writer = open();
    auto batch = writer->begin();
    batch.insert(article(50, "Title", "common newer"), origin(*writer));
    batch.commit();
  }
  for (const char* file : {"catalog.sqlite", "catalog.sqlite-wal", "catalog.sqlite-shm"})
    std::filesystem::remove(archive() / file);
  std::filesystem::copy_file(backup, archive() / "catalog.sqlite");
  EXPECT_EQ(open()->recovery().rebuilt, "it was newer than its catalog");
  EXPECT_EQ(documents_with("common"), 3u);
}

TEST_F(ArchiveWriterTest, RebuildsAnIndexOfAnotherArchive) {
  add_many(*open(), 3);
  execute("UPDATE archive_state SET value = 'another' WHERE key IN ('index_uuid', 'next_index_uuid')");
  EXPECT_EQ(open()->recovery().rebuilt, "it was not this catalog's");
  EXPECT_EQ(documents_with("common"), 3u);
}

TEST_F(ArchiveWriterTest, AcceptsAGenerationSwappedInJustBeforeAKill) {
  add_many(*open(), 3);
  execute("UPDATE archive_state SET value = 'the one before' WHERE key = 'index_uuid'");
  EXPECT_EQ(open()->recovery().rebuilt, "");
  EXPECT_EQ(documents_with("common"), 3u);
}

TEST_F(ArchiveWriterTest, RefusesAnIndexOfAnotherAnalyzerUntilItIsRebuilt) {
  add_many(*open(), 3);
  {
    Xapian::WritableDatabase database(generation().string(), Xapian::DB_OPEN);
    database.set_metadata("analyzer", "another");
    database.commit();
  }
  EXPECT_THROW(open(), RebuildNeeded);
  EXPECT_THROW(ArchiveReader{archive()}, RebuildNeeded);
  open({.rebuild = true});
  EXPECT_EQ(documents_with("common"), 3u);
}

TEST_F(ArchiveWriterTest, CompactsWithoutLosingAnything) {
  const auto writer = open();
  add_many(*writer, 40);
  const std::filesystem::path before = generation();
  writer->compact();
  EXPECT_NE(generation(), before);
  EXPECT_EQ(documents_with("common"), 40u);
  auto batch = writer->begin();
  batch.insert(article(100, "Title", "common after"), origin(*writer));
  batch.commit();
  EXPECT_EQ(documents_with("common"), 41u);
  EXPECT_TRUE(verify(archive(), true).clean());
}

TEST_F(ArchiveWriterTest, KeepsOneOldGeneration) {
  const auto writer = open();
  add_many(*writer, 2);
  for (int i = 0; i < 3; ++i) writer->compact();
  int generations = 0;
  for (const auto& entry : std::filesystem::directory_iterator(archive() / "index"))
    generations += entry.is_directory();
  EXPECT_EQ(generations, 2);
}

TEST_F(ArchiveWriterTest, LetsOneWriterInAndNamesIt) {
  const auto writer = open();
  try {
    open();
    FAIL() << "two writers";
  } catch (const LockedError& error) {
    EXPECT_NE(std::string(error.what()).find(fmt::format("process {}", ::getpid())), std::string::npos) << error.what();
  }
}

TEST_F(ArchiveWriterTest, ReaderFollowsToANewGeneration) {
  const auto writer = open();
  add_many(*writer, 2);
  ArchiveReader reader(archive());
  EXPECT_TRUE(reader.rows_cover_index());
  writer->compact();
  auto batch = writer->begin();
  batch.insert(article(100, "Title", "common after"), origin(*writer));
  batch.commit();
  EXPECT_FALSE(reader.rows_cover_index());
  reader.refresh();
  EXPECT_TRUE(reader.rows_cover_index());
  EXPECT_EQ(reader.index().database().get_termfreq("common"), 3u);
}

TEST(ArchiveThreads, BulkBuildIsTheSameWhateverTheNumberOfThreads) {
  const support::TempDirectory directory;
  std::vector<std::string> terms[2];
  for (const unsigned threads : {1u, 4u}) {
    const auto archive = directory.path() / std::to_string(threads);
    ArchiveWriter writer(archive, {.create = true, .bulk = {.threads = threads, .segment_bytes = 8 << 10}});
    const RunId run = writer.catalog().ledger().begin_run("add", {});
    auto batch = writer.begin();
    for (int i = 1; i <= 600; ++i)
      batch.insert(article(i, "Title", fmt::format("common word{} word{}", i, i % 7)), {InputId(), run});
    batch.commit();
    writer.finish();
    EXPECT_TRUE(verify(archive, true).clean());
    const ArchiveReader reader(archive);
    const Xapian::Database& database = reader.index().database();
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
      for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
        terms[threads == 1 ? 0 : 1].push_back(fmt::format("{} {} {}", *term, *posting, posting.get_wdf()));
  }
  EXPECT_EQ(terms[0], terms[1]);
}

}  // namespace
}  // namespace pressmark::storage
