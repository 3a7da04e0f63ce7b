// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/ingestor.h"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/archive/archive_folder.h"
#include "storage/archive/verify.h"
#include "storage/catalog/catalog.h"
#include "tests/indexer/pipeline/test_archive.h"

namespace pressmark::indexer {
namespace {

using storage::Counts;

std::string line(int number, std::string_view text) {
  return "{\"url\":\"https://courier.example/" + std::to_string(number) + "\",\"title\":\"T" + std::to_string(number) +
         "\",\"body\":\"" + std::string(text) + "\",\"date\":\"2022-09-27\"}\n";
}

class IngestorTest : public ArchiveTest {
 protected:
  [[nodiscard]] storage::Catalog catalog() const {
    return {storage::ArchiveFolder(archive()).catalog(), storage::Access::read_only};
  }
};

Counts counts(std::uint64_t added, std::uint64_t changed, std::uint64_t unchanged, std::uint64_t duplicate,
              std::uint64_t rejected) {
  return {added + changed + unchanged + duplicate + rejected, added, changed, unchanged, duplicate, rejected};
}

TEST_F(IngestorTest, CountsWhatBecameOfEachRecord) {
  write("a.jsonl", line(1, "one") + line(2, "two") + "{\n" + line(3, "three"));
  write("b.jsonl", "{\"url\":\"https://other.example/\",\"title\":\"T1\",\"body\":\"one\"}\n{\"title\":\"\"}\n");
  const RunReport first = ingest();
  EXPECT_EQ(first.run.counts, counts(3, 0, 0, 1, 2));
  EXPECT_TRUE(first.run.counts.add_up());
  EXPECT_THAT(first.rejects,
              testing::ElementsAre(testing::Pair("broken JSON", 1), testing::Pair("no article text", 1)));
  EXPECT_EQ(first.inputs, 2U);
  EXPECT_EQ(exit_status(first), 3);

  write("a.jsonl", line(1, "one") + line(2, "two, edited") + line(4, "four"));
  const RunReport second = ingest();
  EXPECT_EQ(second.run.counts, counts(1, 1, 2, 0, 1));
  EXPECT_TRUE(storage::verify(archive(), true).clean());
  EXPECT_EQ(catalog().articles().count(), 4U);
}

TEST_F(IngestorTest, FindsNothingNewInTheSameInput) {
  write("a.jsonl", line(1, "one") + line(1, "one, edited") + line(2, "two"));
  EXPECT_EQ(ingest().run.counts, counts(2, 1, 0, 0, 0));
  for (int again = 0; again < 2; ++again) EXPECT_EQ(ingest().run.counts, counts(0, 0, 3, 0, 0));
}

TEST_F(IngestorTest, DoesNotReadAnInputThatHasNotChanged) {
  write("a.jsonl", line(1, "one") + "{\n" + line(2, "two"));
  write("b.jsonl", line(3, "three"));
  EXPECT_EQ(ingest().inputs_not_read, 0U);
  write("b.jsonl", line(3, "three") + line(4, "four"));
  const RunReport again = ingest();
  EXPECT_EQ(again.run.counts, counts(1, 0, 3, 0, 1));
  EXPECT_THAT(again.rejects, testing::ElementsAre(testing::Pair("broken JSON", 1)));
  EXPECT_EQ(again.inputs, 2U);
  EXPECT_EQ(again.inputs_not_read, 1U);
  EXPECT_EQ(exit_status(again), 3);
}

TEST_F(IngestorTest, ReadsAnUnchangedInputWhereItIsToldTo) {
  write("a.jsonl", line(1, "one"));
  EXPECT_EQ(ingest().run.counts, counts(1, 0, 0, 0, 0));
  IngestOptions rereading = options();
  rereading.reread = true;
  const RunReport again = ingest(std::move(rereading));
  EXPECT_EQ(again.run.counts, counts(0, 0, 1, 0, 0));
  EXPECT_EQ(again.inputs_not_read, 0U);
}

TEST_F(IngestorTest, ReadsAgainAnInputThatCouldNotBeReadToItsEnd) {
  std::string lines;
  for (int i = 1; i <= 30; ++i) lines += line(i, "text " + std::to_string(i));
  write("a.jsonl", lines);
  IngestOptions stopping = options();
  int asked = 0;
  stopping.stop = [&asked] { return ++asked > 11 ? SIGINT : 0; };
  EXPECT_EQ(ingest(std::move(stopping)).run.counts.added, 10U);
  EXPECT_EQ(ingest().run.counts, counts(20, 0, 10, 0, 0));
  EXPECT_EQ(ingest().inputs_not_read, 1U);
}

TEST_F(IngestorTest, ReadsOnWhereItStopped) {
  std::string lines;
  for (int i = 1; i <= 30; ++i) lines += i == 5 ? "{\n" : line(i, "text " + std::to_string(i));
  write("a.jsonl", lines);
  IngestOptions stopping = options();
  int asked = 0;
  stopping.stop = [&asked] { return ++asked > 11 ? SIGINT : 0; };
  EXPECT_EQ(ingest(std::move(stopping)).run.counts, counts(9, 0, 0, 0, 1));

  const auto interrupted = catalog().ledger().interrupted_inputs();
  ASSERT_EQ(interrupted.size(), 1U);
  EXPECT_EQ(interrupted[0].cursor.records, 10U);
  const RunReport second = ingest();
  EXPECT_EQ(second.inputs_read_on, 1U);
  EXPECT_EQ(second.run.bytes, lines.size() - interrupted[0].cursor.offset);
  EXPECT_EQ(second.run.counts, counts(20, 0, 9, 0, 1));
  EXPECT_THAT(second.rejects, testing::ElementsAre(testing::Pair("broken JSON", 1)));

  storage::Catalog read = catalog();
  const auto known = read.ledger().inputs_from((inputs() / "a.jsonl").string(), 1);
  ASSERT_EQ(known.size(), 1U);
  const storage::Input& input = known.front();
  EXPECT_EQ(input.counts, counts(29, 0, 0, 0, 1));
  EXPECT_EQ(input.problem, "");
  EXPECT_EQ(read.ledger().rejects(input.id).size(), 1U);
  EXPECT_TRUE(read.ledger().interrupted_inputs().empty());
  EXPECT_EQ(ingest().inputs_not_read, 1U);
}

TEST_F(IngestorTest, ReadsAnewWhatIsNoLongerTheFileItStoppedIn) {
  std::string lines;
  for (int i = 1; i <= 30; ++i) lines += line(i, "text " + std::to_string(i));
  write("a.jsonl", lines);
  IngestOptions stopping = options();
  int asked = 0;
  stopping.stop = [&asked] { return ++asked > 11 ? SIGINT : 0; };
  EXPECT_EQ(ingest(std::move(stopping)).run.counts.added, 10U);

  // Another file of the same size and time.
  const auto modified = std::filesystem::last_write_time(inputs() / "a.jsonl");
  lines.replace(lines.find("T1"), 2, "X1");
  write("a.jsonl", lines);
  std::filesystem::last_write_time(inputs() / "a.jsonl", modified);
  const RunReport second = ingest();
  EXPECT_EQ(second.inputs_read_on, 0U);
  EXPECT_EQ(second.run.counts, counts(20, 1, 9, 0, 0));
  EXPECT_TRUE(catalog().ledger().interrupted_inputs().empty());
}

TEST_F(IngestorTest, WritesTheLedger) {
  write("a.jsonl", line(1, "one") + "{\n");
  write("b.txt", "Title\n\nText.");
  const RunReport report = ingest();
  storage::Catalog read = catalog();
  const auto runs = read.ledger().runs(10);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].counts, report.run.counts);
  EXPECT_EQ(runs[0].exit_status, 3);
  const auto about = read.ledger().why((inputs() / "a.jsonl").string());
  ASSERT_GE(about.size(), 2U);
  EXPECT_EQ(about[0].kind, storage::LedgerEntry::Kind::input);
  EXPECT_EQ(about[0].counts, counts(1, 0, 0, 0, 1));
  EXPECT_EQ(about[1].kind, storage::LedgerEntry::Kind::reject);
  EXPECT_THAT(about[1].detail, testing::StartsWith("broken JSON"));
  EXPECT_EQ(read.ledger().why("https://courier.example/1").at(0).kind, storage::LedgerEntry::Kind::article);
}

TEST_F(IngestorTest, CommitsManyBatchesInOrder) {
  std::string lines;
  constexpr int kArticles = 2500;
  for (int i = 1; i <= kArticles; ++i) lines += line(i, "text " + std::to_string(i));
  write("a.jsonl", lines);
  EXPECT_EQ(ingest().run.counts, counts(kArticles, 0, 0, 0, 0));
  EXPECT_TRUE(storage::verify(archive(), false).clean());
  storage::Catalog read = catalog();
  EXPECT_EQ(read.articles().load(ArticleId(1234))->title, "T1234");
}

TEST_F(IngestorTest, StopsAtASignalAndGoesOnTheNextTime) {
  std::string lines;
  for (int i = 1; i <= 50; ++i) lines += line(i, "text " + std::to_string(i));
  write("a.jsonl", lines);
  IngestOptions stopping = options();
  int asked = 0;
  stopping.stop = [&asked] { return ++asked > 21 ? SIGINT : 0; };
  const RunReport first = ingest(std::move(stopping));
  EXPECT_EQ(first.run.counts, counts(20, 0, 0, 0, 0));
  EXPECT_EQ(exit_status(first), 130);
  EXPECT_THAT(catalog().ledger().why((inputs() / "a.jsonl").string()).at(0).detail, testing::HasSubstr("signal"));
  EXPECT_TRUE(storage::verify(archive(), true).clean());
  EXPECT_EQ(ingest().run.counts, counts(30, 0, 20, 0, 0));
}

TEST_F(IngestorTest, CountsFlagsAndFilesPassedOver) {
  write("a.jsonl",
        "{\"title\":\"T\",\"body\":\"B\",\"date\":\"2050-01-01\"}\n{\"title\":\"U\",\"body\":\"C\",\"date\":\"?\"}\n");
  write("data.bin", std::string("a\0b", 3));
  write(".hidden", "x");
  const RunReport report = ingest();
  EXPECT_THAT(report.flags,
              testing::ElementsAre(testing::Pair("date in future", 1), testing::Pair("date unreadable", 1)));
  EXPECT_THAT(report.skipped, testing::ElementsAre(testing::Pair("binary", 1), testing::Pair("hidden", 1)));
}

}  // namespace
}  // namespace pressmark::indexer
