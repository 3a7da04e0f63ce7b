// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/base/file.h"

#include <fstream>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/base/error.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

class File : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "pressmark-file-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    directory_ = name;
  }
  void TearDown() override { fs::remove_all(directory_); }

  fs::path directory_;
};

TEST_F(File, ReadsWhatWasWritten) {
  for (const std::size_t size : {0u, 1u, 4096u, 1'000'000u}) {
    const std::string bytes(size, '\0');
    replace_file(directory_ / "file", bytes);
    EXPECT_EQ(read_file(directory_ / "file"), bytes);
  }
}

TEST_F(File, ReadsAFileWhoseSizeIsNotKnown) {
  EXPECT_NE(read_file("/proc/self/status").find("Pid:"), std::string::npos);
}

TEST_F(File, ReplacesAndLeavesNothingBeside) {
  replace_file(directory_ / "file", "old");
  std::ofstream(directory_ / "file.new") << "left by a crash";
  replace_file(directory_ / "file", "new");
  EXPECT_EQ(read_file(directory_ / "file"), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(directory_), fs::directory_iterator()), 1);
}

TEST_F(File, ReplacesLooselyAsWell) {
  replace_file(directory_ / "file", "old");
  replace_file_loosely(directory_ / "file", "new");
  EXPECT_EQ(read_file(directory_ / "file"), "new");
  EXPECT_EQ(std::distance(fs::directory_iterator(directory_), fs::directory_iterator()), 1);
  EXPECT_THROW(replace_file_loosely(directory_ / "no" / "file", "x"), StorageError);
}

TEST_F(File, KeepsFilesFromOthers) {
  replace_file(directory_ / "file", "x");
  struct stat status {};
  ASSERT_EQ(::stat((directory_ / "file").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07u, 0u);
}

TEST_F(File, NamesThePathThatFailed) {
  try {
    static_cast<void>(read_file(directory_ / "absent"));
    FAIL();
  } catch (const StorageError& error) {
    EXPECT_NE(std::string(error.what()).find("absent: No such file"), std::string::npos) << error.what();
  }
  EXPECT_THROW(replace_file(directory_ / "no" / "file", "x"), StorageError);
  EXPECT_THROW(static_cast<void>(read_file(directory_)), StorageError);
  EXPECT_THROW(fsync_directory(directory_ / "absent"), StorageError);
  EXPECT_THROW(fsync_tree(directory_ / "absent"), StorageError);
  EXPECT_THROW(static_cast<void>(tree_size(directory_ / "absent")), StorageError);
}

TEST_F(File, MeasuresAndSyncsATree) {
  fs::create_directories(directory_ / "a" / "b");
  replace_file(directory_ / "a" / "one", "12345");
  replace_file(directory_ / "a" / "b" / "two", "678");
  fs::create_symlink("/nowhere", directory_ / "a" / "dangling");
  EXPECT_EQ(tree_size(directory_), 8u);
  EXPECT_NO_THROW(fsync_tree(directory_));
}

TEST_F(File, ClosesADescriptorOnce) {
  replace_file(directory_ / "file", "x");
  int number = -1;
  {
    FileDescriptor first(::open((directory_ / "file").c_str(), 0));
    number = first.get();
    FileDescriptor second(std::move(first));
    FileDescriptor third;
    third = std::move(second);
    EXPECT_EQ(third.get(), number);
    EXPECT_NE(::fcntl(number, F_GETFD), -1);
  }
  EXPECT_EQ(::fcntl(number, F_GETFD), -1);
}

}  // namespace
}  // namespace pressmark
