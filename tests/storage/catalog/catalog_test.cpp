// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalog/catalog.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "storage/base/error.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/ledger.h"
#include "storage/catalog/outbox.h"
#include "tests/support/articles.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

using support::article;

TEST(Catalog, IsReadableThroughItsView) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  {
    Catalog catalog(file, Access::read_write);
    Transaction transaction(catalog);
    const RunId run = catalog.ledger().begin_run("add", {});
    catalog.articles().insert(article(1, "Title", "body"), {catalog.ledger().begin_input("/in", run), run});
    transaction.commit();
  }
  SQLite::Database database(file.string());
  SQLite::Statement row(database, "SELECT published, source, title, input FROM articles");
  ASSERT_TRUE(row.executeStep());
  EXPECT_EQ(row.getColumn(0).getString(), "2022-09-27");
  EXPECT_EQ(row.getColumn(1).getString(), "Courier");
  EXPECT_EQ(row.getColumn(2).getString(), "Title");
  EXPECT_EQ(row.getColumn(3).getString(), "/in");
}

TEST(Catalog, ReaderCannotChangeARow) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  { const Catalog made(file, Access::read_write); }
  Catalog catalog(file, Access::read_only);
  EXPECT_THROW(catalog.articles().insert(article(1, "a", "b"), {}), StorageError);
}

TEST(Catalog, KeepsItsWalFilesForReadersWhoMayNotWrite) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  { const Catalog made(file, Access::read_write); }
  EXPECT_TRUE(std::filesystem::exists(file.string() + "-wal"));
  EXPECT_TRUE(std::filesystem::exists(file.string() + "-shm"));
}

TEST(Catalog, BeginsWithAWriteOnlyWhereTheLastWriterDidNotClose) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  const auto log = [&] { return std::filesystem::file_size(file.string() + "-wal"); };
  { const Catalog made(file, Access::read_write); }
  {
    Catalog left_open(file, Access::read_write);
    EXPECT_EQ(log(), 0U);
    Transaction transaction(left_open);
    left_open.outbox().append(ArticleId(1));
    transaction.commit();
    const auto before = log();
    EXPECT_GT(before, 0U);
    const Catalog next(file, Access::read_write);
    EXPECT_GT(log(), before);
  }
}

TEST(Transaction, UndoesANoteThatWasNotCommitted) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  Catalog catalog(file, Access::read_write);
  {
    const Transaction undone(catalog, Transaction::Kind::note);
    catalog.outbox().append(ArticleId(1));
  }
  EXPECT_EQ(catalog.outbox().pending_count(0), 0U);
  Transaction kept(catalog, Transaction::Kind::note);
  catalog.outbox().append(ArticleId(1));
  kept.commit();
  EXPECT_EQ(Catalog(file, Access::read_only).outbox().pending_count(0), 1U);
}

TEST(Catalog, RefusesASchemaOfTheFuture) {
  const support::TempDirectory directory;
  const auto file = directory.path() / "catalog.sqlite";
  { const Catalog made(file, Access::read_write); }
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1000");
  EXPECT_THROW(Catalog(file, Access::read_write), StorageError);
  EXPECT_THROW(Catalog(file, Access::read_only), StorageError);
}

TEST(Catalog, NamesTheFileItCannotOpen) {
  try {
    const Catalog catalog("/nonexistent/catalog.sqlite", Access::read_only);
    FAIL() << "opened what is not there";
  } catch (const StorageError& error) {
    EXPECT_NE(std::string(error.what()).find("/nonexistent/catalog.sqlite"), std::string::npos);
  }
}

TEST(Outbox, GivesDistinctArticlesInOrderUpToALimit) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Outbox& outbox = catalog.outbox();
  for (const unsigned id : {7u, 3u, 7u, 5u}) outbox.append(ArticleId(id));
  const Pending all = outbox.pending(0, 100);
  EXPECT_EQ(all.articles, (std::vector<ArticleId>{ArticleId(3), ArticleId(5), ArticleId(7)}));
  EXPECT_EQ(all.top, 4u);
  const Pending some = outbox.pending(1, 2);
  EXPECT_EQ(some.articles, (std::vector<ArticleId>{ArticleId(3), ArticleId(7)}));
  EXPECT_EQ(some.top, 3u);
  EXPECT_EQ(outbox.pending_count(1), 3u);
}

TEST(Outbox, NeverReusesANumberThatWasDrained) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Outbox& outbox = catalog.outbox();
  outbox.append(ArticleId(1));
  outbox.append(ArticleId(2));
  outbox.drain(2);
  EXPECT_EQ(outbox.drained(), 2u);
  EXPECT_EQ(outbox.append(ArticleId(1)), 3u);
  EXPECT_EQ(outbox.issued(), 3u);
  EXPECT_EQ(outbox.pending(2, 10).top, 3u);
}

TEST(Ledger, TellsWhatBecameOfAPathAndAUrl) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Ledger& ledger = catalog.ledger();
  const RunId run = ledger.begin_run("add", sys_seconds(std::chrono::seconds(50)));
  const InputId input = ledger.begin_input("/news/a.jsonl", run);
  const ArticleId id = catalog.articles().insert(article(1, "First", "text"), {input, run});
  catalog.articles().record_duplicate(article(2, "First", "text"), id, {input, run});
  ledger.record_reject(input, {"/news/a.jsonl", "line 3", "not JSON", "unexpected end", run});
  ledger.finish_input({input, "/news/a.jsonl", "jsonl", 120, {}, {3, 1, 0, 0, 1, 1}, "", run});

  const auto by_path = ledger.why("a.jsonl");
  ASSERT_EQ(by_path.size(), 2u);
  EXPECT_EQ(by_path[0].kind, LedgerEntry::Kind::input);
  EXPECT_EQ(by_path[0].counts, (Counts{3, 1, 0, 0, 1, 1}));
  EXPECT_EQ(by_path[1].kind, LedgerEntry::Kind::reject);
  EXPECT_EQ(by_path[1].detail, "not JSON: unexpected end");

  const auto by_url = ledger.why("https://courier.example/2");
  ASSERT_EQ(by_url.size(), 1u);
  EXPECT_EQ(by_url[0].kind, LedgerEntry::Kind::duplicate);
  EXPECT_EQ(by_url[0].article, id);
  EXPECT_EQ(by_url[0].when, sys_seconds(std::chrono::seconds(50)));

  EXPECT_EQ(ledger.why(std::to_string(id.value())).size(), 1u);
  EXPECT_TRUE(ledger.why("https://courier.example/404").empty());
}

TEST(Ledger, FindsWhatTheLastReadingsOfPathsLeft) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Ledger& ledger = catalog.ledger();
  EXPECT_TRUE(ledger.inputs_from("/a", 10).empty());
  const RunId run = ledger.begin_run("add", {});
  const sys_nanoseconds modified(std::chrono::nanoseconds(1'664'000'000'123'456'789));
  ledger.finish_input(
      {ledger.begin_input("/a", run), "/a", "jsonl", 120, modified, {2, 1, 0, 0, 0, 1}, "cut off", run});
  for (const char* const other : {"/c", "/b/c", "/Z"}) static_cast<void>(ledger.begin_input(other, run));
  const auto inputs = ledger.inputs_from("/a", 2);
  ASSERT_EQ(inputs.size(), 2u);
  EXPECT_EQ(inputs[0].path, "/a");
  EXPECT_EQ(inputs[0].bytes, 120u);
  EXPECT_EQ(inputs[0].modified, modified);
  EXPECT_EQ(inputs[0].counts, (Counts{2, 1, 0, 0, 0, 1}));
  EXPECT_EQ(inputs[0].problem, "cut off");
  EXPECT_EQ(inputs[1].path, "/b/c");
}

TEST(Ledger, ForgetsTheOldRejectsOfAnInputReadAgain) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Ledger& ledger = catalog.ledger();
  const RunId run = ledger.begin_run("add", {});
  const InputId input = ledger.begin_input("/a", run);
  ledger.record_reject(input, {"/a", "line 1", "not JSON", "", run});
  EXPECT_EQ(ledger.rejects(input).size(), 1u);
  EXPECT_EQ(ledger.begin_input("/a", run), input);
  EXPECT_TRUE(ledger.rejects(input).empty());
}

TEST(Ledger, RemembersARunWhole) {
  const support::TempDirectory directory;
  Catalog catalog(directory.path() / "catalog.sqlite", Access::read_write);
  Ledger& ledger = catalog.ledger();
  storage::Run run;
  run.id = ledger.begin_run("add", sys_seconds(std::chrono::seconds(10)));
  EXPECT_FALSE(ledger.runs(1)[0].finished);
  run.finished = sys_seconds(std::chrono::seconds(12));
  run.counts = {6, 1, 1, 1, 1, 2};
  run.bytes = 1000;
  run.seconds = 1.5;
  run.exit_status = 3;
  ledger.finish_run(run);
  const storage::Run kept = ledger.runs(1)[0];
  EXPECT_EQ(kept.command, "add");
  EXPECT_EQ(kept.counts, run.counts);
  EXPECT_TRUE(kept.counts.add_up());
  EXPECT_EQ(kept.finished, run.finished);
  EXPECT_EQ(kept.exit_status, 3);
}

}  // namespace
}  // namespace pressmark::storage
