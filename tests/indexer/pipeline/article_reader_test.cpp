// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/article_reader.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;

std::string shown(const Event& event) {
  if (const auto* const begun = std::get_if<InputBegun>(&event)) {
    return "begin " + begun->file.path.filename().string() + " " + std::string(begun->format);
  }
  if (const auto* const candidate = std::get_if<Candidate>(&event)) return candidate->article.title;
  if (const auto* const reject = std::get_if<Reject>(&event)) return "reject " + std::string(to_string(reject->reason));
  if (const auto* const ended = std::get_if<InputEnded>(&event)) return "end " + ended->problem;
  if (const auto* const passed = std::get_if<InputsUnchanged>(&event)) return std::to_string(passed->inputs) + " known";
  return "skip " + std::string(std::get<FileSkipped>(event).kind);
}

class ArticleReaderTest : public testing::Test {
 protected:
  void write(const std::string& name, std::string_view content) {
    std::ofstream(root_ / name, std::ios::binary) << content;
  }

  std::vector<std::string> read(std::vector<std::string> names, std::size_t most = 100) {
    for (std::string& name : names) name = (root_ / name).string();
    return events_of({.paths = names}, most);
  }

  static std::vector<std::string> events_of(ReadOptions options, std::size_t most = 100) {
    std::vector<std::string> events;
    ArticleReader(std::move(options)).run([&](Event event) {
      events.push_back(shown(event));
      return events.size() < most;
    });
    return events;
  }

  support::TempDirectory root_;
};

TEST_F(ArticleReaderTest, TellsEachInputInItsOrder) {
  write("b.jsonl", "{\"title\":\"one\"}\n{\"title\":\"\"}\n{\n{\"title\":\"four\"}\n");
  write("a.txt", "Title\n\nText.");
  EXPECT_THAT(read({""}), ElementsAre("begin a.txt text", "Title", "end ", "begin b.jsonl jsonl", "one",
                                      "reject no article text", "reject broken JSON", "four", "end "));
}

TEST_F(ArticleReaderTest, TellsTogetherWhatNeedNotBeRead) {
  for (const char* const name : {"a.txt", "b.txt", "new.txt", "z.txt"}) write(name, "Title\n\nText.");
  ReadOptions options{.paths = {root_.path().string()}};
  const storage::Input known;
  options.unchanged = [&known](const InputFile& file) { return file.path.filename() == "new.txt" ? nullptr : &known; };
  EXPECT_THAT(events_of(std::move(options)), ElementsAre("2 known", "begin new.txt text", "Title", "end ", "1 known"));
}

TEST_F(ArticleReaderTest, PassesOverInFoldersWhatItRejectsByName) {
  write("data.bin", std::string_view("a\0b", 3));
  EXPECT_THAT(read({""}), ElementsAre("skip binary"));
  EXPECT_THAT(read({"data.bin"}),
              ElementsAre("begin data.bin binary", "reject unknown format", testing::StartsWith("end unknown format")));
}

TEST_F(ArticleReaderTest, SaysWhyAnInputWasNotReadToItsEnd) {
  write("x.jsonl.gz", "\x1f\x8b\x08");
  EXPECT_THAT(read({"x.jsonl.gz"}),
              ElementsAre("begin x.jsonl.gz jsonl", "reject cut short", testing::StartsWith("end cut short")));
}

TEST_F(ArticleReaderTest, StopsWhenTheSinkHasEnough) {
  write("a.jsonl", "{\"title\":\"one\"}\n{\"title\":\"two\"}\n{\"title\":\"three\"}\n");
  write("b.txt", "never read");
  EXPECT_THAT(read({""}, 2), ElementsAre("begin a.jsonl jsonl", "one"));
}

TEST_F(ArticleReaderTest, ThrowsForAPathThatIsNotThere) { EXPECT_THROW(read({"nothing"}), UsageError); }

}  // namespace
}  // namespace pressmark::indexer
