// SPDX-License-Identifier: GPL-3.0-or-later
// A crawl whose reading is killed in its middle, and read on.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "storage/archive/archive_folder.h"
#include "storage/archive/verify.h"
#include "storage/base/error.h"
#include "storage/catalog/article_table.h"
#include "storage/catalog/catalog.h"
#include "storage/catalog/ledger.h"
#include "tests/indexer/source/gzip.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"
#include "tests/support/warc.h"

namespace pressmark {
namespace {

using testing::HasSubstr;

constexpr int kPages = 2000;

std::string page(int number) {
  std::string html =
      "<!doctype html><html><head><title>Harbour log " + std::to_string(number) + "</title></head><body><article>";
  for (int paragraph = 0; paragraph < 4; ++paragraph) {
    html +=
        "<p>On day " + std::to_string(number) + " the harbour master wrote down, in paragraph " +
        std::to_string(paragraph) +
        ", which boats had come in, how high the water stood at the old quay, and what the crews had to tell of the "
        "weather outside.</p>";
  }
  return html + "</article></body></html>";
}

class ResumedCrawlTest : public testing::Test {
 protected:
  ResumedCrawlTest() {
    std::ofstream file(crawl_, std::ios::binary);
    for (int number = 1; number <= kPages; ++number)
      file << indexer::gzip(support::warc_page("https://harbour.example/log/" + std::to_string(number), page(number)));
  }

  [[nodiscard]] static std::vector<std::string> adding(const std::string& archive, const std::string& crawl) {
    return {support::program("pressmark-index"), "--archive", archive, "add", crawl};
  }

  /// What the ledger says by now of inputs under way, where there is a ledger.
  [[nodiscard]] static std::vector<storage::InterruptedInput> interrupted(const std::string& archive) {
    try {
      storage::Catalog catalog(storage::ArchiveFolder(archive).catalog(), storage::Access::read_only);
      return catalog.ledger().interrupted_inputs();
    } catch (const StorageError&) {
      return {};
    }
  }

  /// Kills a run once it has committed some of the crawl. Nothing where the run was faster than the look at it.
  [[nodiscard]] std::optional<storage::InterruptedInput> kill_in_the_middle(const std::string& archive) const {
    support::RunningProgram run(adding(archive, crawl_));
    while (interrupted(archive).empty() && !std::filesystem::exists(storage::ArchiveFolder(archive).last_run()))
      continue;
    run.kill();
    static_cast<void>(run.wait());
    const auto left = interrupted(archive);
    return left.empty() ? std::nullopt : std::optional(left.front());
  }

  support::TempDirectory root_;
  const std::string crawl_ = (root_ / "crawl.warc.gz").string();
};

TEST_F(ResumedCrawlTest, HoldsEachPageOnceAndReadsNoneTwice) {
  std::string archive;
  std::optional<storage::InterruptedInput> left;
  for (int attempt = 0; attempt < 10 && !left; ++attempt) {
    archive = (root_ / ("archive" + std::to_string(attempt))).string();
    left = kill_in_the_middle(archive);
  }
  ASSERT_TRUE(left);
  EXPECT_GT(left->cursor.records, 0U);
  EXPECT_LT(left->cursor.records, static_cast<std::uint64_t>(kPages));
  EXPECT_EQ(left->input.counts.added, left->cursor.records);

  const support::ProgramOutcome resumed = support::run_program(adding(archive, crawl_));
  EXPECT_EQ(resumed.status, 0) << resumed.err;
  EXPECT_THAT(resumed.out, HasSubstr("1 of 1 inputs was read on"));
  std::ifstream last_run(storage::ArchiveFolder(archive).last_run());
  const auto report = nlohmann::json::parse(last_run);
  EXPECT_EQ(report["seen"], kPages);
  EXPECT_EQ(report["unchanged"], left->cursor.records);
  EXPECT_EQ(report["new"], kPages - left->cursor.records);
  EXPECT_EQ(report["bytes"], left->input.bytes - left->cursor.offset);

  storage::Catalog catalog(storage::ArchiveFolder(archive).catalog(), storage::Access::read_only);
  EXPECT_EQ(catalog.articles().count(), static_cast<std::uint64_t>(kPages));
  for (int number = 1; number <= kPages; ++number)
    EXPECT_TRUE(catalog.articles().find_identity("https://harbour.example/log/" + std::to_string(number))) << number;
  const auto known = catalog.ledger().inputs_from(crawl_, 1);
  ASSERT_EQ(known.size(), 1U);
  const storage::Input& input = known.front();
  EXPECT_EQ(input.counts.added, static_cast<std::uint64_t>(kPages));
  EXPECT_TRUE(input.counts.add_up());
  EXPECT_TRUE(catalog.ledger().interrupted_inputs().empty());
  EXPECT_TRUE(storage::verify(archive, true).clean());
}

}  // namespace
}  // namespace pressmark
