// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shell/history_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::query {
namespace {

namespace fs = std::filesystem;

TEST(HistoryFile, KeepsLinesFromOneShellToTheNext) {
  const support::TempDirectory directory;
  const fs::path file = directory / "state/history";
  HistoryFile(file).add("қазақстан");
  HistoryFile(file).add("open 3");
  EXPECT_THAT(HistoryFile(file).load(), testing::ElementsAre("қазақстан", "open 3"));
}

TEST(HistoryFile, IsForItsOwnerAlone) {
  const support::TempDirectory directory;
  const fs::path file = directory / "state/history";
  HistoryFile(file).add("oil");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
}

TEST(HistoryFile, IsCutWhereItHasGrownLong) {
  const support::TempDirectory directory;
  const fs::path file = directory / "history";
  std::string lines;
  for (std::size_t i = 0; i <= 2 * kMostHistory; ++i) lines += std::to_string(i) + '\n';
  replace_file(file, lines);
  const auto loaded = HistoryFile(file).load();
  EXPECT_EQ(loaded.size(), kMostHistory);
  EXPECT_EQ(loaded.back(), std::to_string(2 * kMostHistory));
  EXPECT_EQ(HistoryFile(file).load(), loaded);
  EXPECT_LT(fs::file_size(file), lines.size());
}

TEST(HistoryFile, IsEmptyWhereThereIsNone) {
  const support::TempDirectory directory;
  EXPECT_TRUE(HistoryFile(directory / "none").load().empty());
  HistoryFile({}).add("oil");
  EXPECT_TRUE(HistoryFile({}).load().empty());
}

}  // namespace
}  // namespace pressmark::query
