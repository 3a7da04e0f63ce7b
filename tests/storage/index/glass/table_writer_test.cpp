// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables say is tested against Xapian itself in segment_merge_test; here is what no article can bring about.
#include "storage/index/glass/table_writer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage::glass {
namespace {

class TableWriterTest : public testing::Test {
 protected:
  std::filesystem::path path() const { return directory_.path() / "table"; }
  std::size_t blocks_in_file() const { return std::filesystem::file_size(path()) / kBlockBytes; }
  support::TempDirectory directory_;
};

TEST_F(TableWriterTest, WritesOneBlockForAFewItems) {
  TableWriter table(path());
  table.add("a", "1");
  table.add("b", "");
  const Root root = table.finish();
  EXPECT_EQ(root.block, 0u);
  EXPECT_EQ(root.level, 0u);
  EXPECT_EQ(root.entries, 2u);
  EXPECT_EQ(root.blocks, 1u);
  EXPECT_EQ(blocks_in_file(), 1u);
}

TEST_F(TableWriterTest, GrowsALevelWhenABranchIsFull) {
  TableWriter table(path());
  const std::string tag(1900, 't');
  const std::string tail(200, 'k');
  for (unsigned i = 0; i < 2000; ++i) table.add(fmt::format("{:08}{}", i, tail), tag);
  const Root root = table.finish();
  EXPECT_EQ(root.entries, 2000u);
  EXPECT_EQ(root.level, 2u);
  EXPECT_EQ(root.block, root.blocks - 1);
  EXPECT_EQ(blocks_in_file(), root.blocks);
}

TEST_F(TableWriterTest, CountsALongTagOnce) {
  TableWriter table(path());
  table.add("key", std::string(100'000, 't'));
  EXPECT_EQ(table.finish().entries, 1u);
  EXPECT_GE(blocks_in_file(), 13u);
}

TEST_F(TableWriterTest, RefusesAKeyThatDoesNotFit) {
  TableWriter table(path());
  EXPECT_NO_THROW(table.add(std::string(255, 'k'), "tag"));
  EXPECT_THROW(table.add(std::string(256, 'l'), "tag"), IndexError);
}

}  // namespace
}  // namespace pressmark::storage::glass
