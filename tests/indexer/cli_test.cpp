// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/indexer/pipeline/test_archive.h"

namespace pressmark::indexer {
namespace {

using testing::HasSubstr;
using testing::Not;

class CliTest : public ArchiveTest {
 protected:
  /// Exit status of a command; its outputs are kept.
  int call(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "pressmark-index");
    std::vector<const char*> argv;
    for (const std::string& argument : arguments) argv.push_back(argument.c_str());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    int status = 0;
    try {
      status = run(static_cast<int>(argv.size()), argv.data());
    } catch (const std::exception& error) {
      status = exit_status_of(error);
    }
    out_ = testing::internal::GetCapturedStdout();
    err_ = testing::internal::GetCapturedStderr();
    return status;
  }

  int call_here(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--archive", archive().string()});
    return call(arguments);
  }

  std::string out_;
  std::string err_;
};

TEST_F(CliTest, AddsAndReports) {
  write("a.jsonl", "{\"url\":\"https://x.example/1\",\"title\":\"T\",\"body\":\"B\"}\n");
  EXPECT_EQ(call_here({"add", inputs().string()}), 0);
  EXPECT_THAT(out_, HasSubstr("1 seen = 1 new"));
  EXPECT_EQ(call_here({"add", inputs().string(), "--quiet"}), 0);
  EXPECT_EQ(out_ + err_, "");
  const auto report = nlohmann::json::parse(read_file(archive() / "last-run.json"));
  EXPECT_EQ(report["unchanged"], 1);
  EXPECT_EQ(call_here({"verify"}), 0);
  EXPECT_THAT(out_, HasSubstr("1 articles, 1 documents"));
  EXPECT_EQ(call({"verify", archive().string(), "--deep"}), 0);
  EXPECT_EQ(call_here({"runs"}), 0);
  EXPECT_THAT(out_, HasSubstr("1 unchanged"));
}

TEST_F(CliTest, SaysRejectsByItsStatus) {
  write("a.jsonl", "{\n");
  EXPECT_EQ(call_here({"add", inputs().string(), "--verbose"}), 3);
  EXPECT_THAT(err_, HasSubstr("a.jsonl, line 1: broken JSON"));
  EXPECT_EQ(call({"extract", inputs().string()}), 3);
  EXPECT_THAT(err_, HasSubstr("broken JSON"));
  EXPECT_EQ(out_, "");
}

TEST_F(CliTest, ExtractsWithoutAnArchive) {
  write("courier/a.txt", "Title\n\n27 September 2022\n\nText.");
  EXPECT_EQ(call_here({"extract", inputs().string(), "--source", "Courier"}), 0);
  const auto article = nlohmann::json::parse(out_);
  EXPECT_EQ(article["title"], "Title");
  EXPECT_EQ(article["published"], "2022-09-27");
  EXPECT_EQ(article["published_from"], "text");
  EXPECT_EQ(article["source"], "Courier");
  EXPECT_FALSE(std::filesystem::exists(archive()));
}

TEST_F(CliTest, ReadsEveryInputAsTheFormatItIsTold) {
  write("a.txt", "{\"title\":\"T\"}");
  EXPECT_EQ(call({"extract", inputs().string(), "--format", "text"}), 0);
  EXPECT_EQ(nlohmann::json::parse(out_)["title"], "{\"title\":\"T\"}");
  EXPECT_EQ(call({"extract", inputs().string(), "--format", "docx"}), 2);
}

TEST_F(CliTest, KnowsWhatBecameOfThings) {
  write("a.jsonl", "{\"url\":\"https://x.example/1?utm_source=y\",\"title\":\"T\",\"body\":\"B\"}\n{\n");
  call_here({"add", inputs().string()});
  EXPECT_EQ(call_here({"why", "https://X.example/1#top"}), 0);
  EXPECT_THAT(out_, HasSubstr("article 1: T"));
  EXPECT_EQ(call_here({"why", "a.jsonl"}), 0);
  EXPECT_THAT(out_, HasSubstr("2 seen, 1 new"));
  EXPECT_THAT(out_, HasSubstr("broken JSON"));
  EXPECT_EQ(call_here({"why", "https://x.example/2"}), 2);
  EXPECT_THAT(err_, HasSubstr("nothing is known"));
}

TEST_F(CliTest, RemovesRebuildsAndCompacts) {
  write("a.jsonl",
        "{\"url\":\"https://x.example/1\",\"title\":\"T\",\"body\":\"B\"}\n{\"url\":\"https://x.example/"
        "2\",\"title\":\"U\",\"body\":\"C\"}\n");
  call_here({"add", inputs().string()});
  EXPECT_EQ(call_here({"remove", "https://x.example/1?fbclid=z"}), 0);
  EXPECT_THAT(out_, HasSubstr("removed article 1"));
  EXPECT_EQ(call_here({"remove", "1"}), 2);
  EXPECT_EQ(call({"rebuild", archive().string()}), 0);
  EXPECT_THAT(out_, HasSubstr("1 articles"));
  EXPECT_EQ(call({"compact", archive().string()}), 0);
  EXPECT_EQ(call_here({"verify", "--deep"}), 0);
  EXPECT_THAT(out_, HasSubstr("1 articles, 1 documents"));
}

TEST_F(CliTest, SaysThatAnArchiveIsLocked) {
  write("a.txt", "Title\n\nText.");
  const storage::ArchiveWriter other(archive(), {.create = true});
  EXPECT_EQ(call_here({"add", inputs().string()}), 4);
}

TEST_F(CliTest, RefusesWhatItDoesNotUnderstand) {
  EXPECT_EQ(call({}), 2);
  EXPECT_EQ(call({"frobnicate"}), 2);
  EXPECT_EQ(call({"add"}), 2);
  EXPECT_EQ(call_here({"add", "/no/such/path"}), 2);
  EXPECT_FALSE(std::filesystem::exists(archive()));
  for (const char* const command : {"why", "remove"}) EXPECT_EQ(call_here({command, "1"}), 2) << command;
  for (const char* const command : {"runs", "verify", "rebuild", "compact"})
    EXPECT_EQ(call_here({command}), 2) << command;
}

TEST_F(CliTest, Helps) {
  EXPECT_EQ(call({"--help"}), 0);
  EXPECT_THAT(out_, HasSubstr("Examples:"));
  EXPECT_EQ(call({"add", "--help"}), 0);
  EXPECT_THAT(out_, HasSubstr("--lock-wait"));
  EXPECT_EQ(call({"--version"}), 0);
  EXPECT_THAT(out_, testing::StartsWith("pressmark-index "));
}

TEST(Cli, HasAnExitStatusForEachFailure) {
  EXPECT_EQ(exit_status_of(Error("x")), 2);
  EXPECT_EQ(exit_status_of(StorageError("x")), 2);
  EXPECT_EQ(exit_status_of(LockedError("x")), 4);
  EXPECT_EQ(exit_status_of(RebuildNeeded("x")), 5);
  EXPECT_EQ(exit_status_of(std::runtime_error("x")), 2);
}

TEST_F(CliTest, ReadsAnInputAnewWhereTheCommandLineSaysHow) {
  write("a.jsonl", "{\"url\":\"https://x.example/1\",\"title\":\"T\",\"body\":\"B\"}\n");
  EXPECT_EQ(call_here({"add", inputs().string()}), 0);
  EXPECT_EQ(call_here({"add", inputs().string()}), 0);
  EXPECT_THAT(out_, HasSubstr("were not read"));
  EXPECT_EQ(call_here({"add", inputs().string(), "--strict-dates"}), 0);
  EXPECT_THAT(out_, Not(HasSubstr("were not read")));
}

}  // namespace
}  // namespace pressmark::indexer
