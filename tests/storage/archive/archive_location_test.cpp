// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_location.h"

#include <fstream>
#include <optional>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"
#include "tests/support/variable.h"

namespace pressmark::storage {
namespace {

using support::Variable;

class ArchiveLocationTest : public testing::Test {
 protected:
  ArchiveLocationTest() { std::filesystem::current_path(root_.path()); }
  ~ArchiveLocationTest() override { std::filesystem::current_path(was_); }

  std::filesystem::path was_ = std::filesystem::current_path();
  support::TempDirectory root_;
  Variable data_{"XDG_DATA_HOME", "/data"};
  Variable home_{"HOME", "/home/reader"};
};

TEST_F(ArchiveLocationTest, IsWhatIsStatedBeforeAllElse) { EXPECT_EQ(resolve_archive("/stated"), "/stated"); }

TEST_F(ArchiveLocationTest, IsTheOneAtHandOnlyWhereItIsOne) {
  std::filesystem::create_directory("archive");
  EXPECT_EQ(resolve_archive(""), "/data/pressmark/archive");
  std::ofstream("archive/catalog.sqlite") << "x";
  EXPECT_EQ(resolve_archive(""), "archive");
}

TEST_F(ArchiveLocationTest, IsBelowTheHomeWithoutADataFolder) {
  const Variable data("XDG_DATA_HOME", "");
  EXPECT_EQ(resolve_archive(""), "/home/reader/.local/share/pressmark/archive");
  const Variable home("HOME", std::nullopt);
  EXPECT_THROW(static_cast<void>(resolve_archive("")), UsageError);
}

}  // namespace
}  // namespace pressmark::storage
