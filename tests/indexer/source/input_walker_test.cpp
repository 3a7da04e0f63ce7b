// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/input_walker.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class InputWalkerTest : public testing::Test {
 protected:
  void make(const std::string& name) {
    fs::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << "1234";
  }

  std::vector<std::string> walk(const std::vector<std::string>& names) {
    std::vector<std::string> paths;
    for (const std::string& name : names) paths.push_back(name == "-" ? name : (root_ / name).string());
    InputWalker walker(paths, [this](const fs::path& path, std::string_view kind) {
      skipped_.push_back(path.filename().string() + ": " + std::string(kind));
    });
    std::vector<std::string> found;
    while (const auto file = walker.next()) {
      found.push_back(file->path == "-" ? "-" : file->path.lexically_relative(fs::absolute(root_.path())).string());
      last_ = *file;
    }
    return found;
  }

  support::TempDirectory root_;
  std::vector<std::string> skipped_;
  InputFile last_;
};

TEST_F(InputWalkerTest, WalksFoldersInTheOrderOfNames) {
  for (const char* const name : {"b/2.txt", "b/1.txt", "a.txt", "c/d/e.txt", "c/a.txt"}) make(name);
  EXPECT_THAT(walk({""}), ElementsAre("a.txt", "b/1.txt", "b/2.txt", "c/a.txt", "c/d/e.txt"));
}

TEST_F(InputWalkerTest, KeepsTheOrderInWhichThingsAreNamed) {
  for (const char* const name : {"b.txt", "a.txt"}) make(name);
  EXPECT_THAT(walk({"b.txt", "-", "a.txt"}), ElementsAre("b.txt", "-", "a.txt"));
}

TEST_F(InputWalkerTest, PassesOverHiddenFilesAndLinkedFoldersUnlessNamed) {
  for (const char* const name : {"in/.hidden", "in/.git/config", "in/x.txt", "elsewhere/y.txt"}) make(name);
  fs::create_directory_symlink(root_ / "elsewhere", root_ / "in/link");
  fs::create_symlink(root_ / "elsewhere/y.txt", root_ / "in/z.txt");
  EXPECT_THAT(walk({"in"}), ElementsAre("in/x.txt", "in/z.txt"));
  EXPECT_THAT(skipped_, ElementsAre(".git: hidden", ".hidden: hidden", "link: link to a folder"));
  EXPECT_THAT(walk({"in/.hidden", "in/link"}), ElementsAre("in/.hidden", "in/link/y.txt"));
}

TEST_F(InputWalkerTest, DescribesFiles) {
  make("x.txt");
  EXPECT_THAT(walk({"x.txt"}), ElementsAre("x.txt"));
  EXPECT_EQ(last_.bytes, 4U);
  EXPECT_TRUE(last_.named);
  EXPECT_GT(last_.modified, sys_seconds(std::chrono::sys_days(std::chrono::year(2020) / 1 / 1)));
  EXPECT_THAT(walk({""}), ElementsAre("x.txt"));
  EXPECT_FALSE(last_.named);
}

TEST_F(InputWalkerTest, ThrowsForWhatIsNotThere) { EXPECT_THROW(walk({"nothing"}), UsageError); }

}  // namespace
}  // namespace pressmark::indexer
