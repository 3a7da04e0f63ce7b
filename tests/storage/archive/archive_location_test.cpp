// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/archive/archive_location.h"

#include <cstdlib>
#include <fstream>
#include <optional>

#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

/// A variable of the environment as it was, when the test is over.
class Variable {
 public:
  Variable(const char* name, std::optional<std::string> value) : name_(name) {
    if (const char* const old = std::getenv(name)) old_ = old;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(old_); }

 private:
  void set(const std::optional<std::string>& value) const {
    if (value)
      ::setenv(name_, value->c_str(), 1);
    else
      ::unsetenv(name_);
  }
  const char* name_;
  std::optional<std::string> old_;
};

class ArchiveLocationTest : public testing::Test {
 protected:
  ArchiveLocationTest() { std::filesystem::current_path(root_.path()); }
  ~ArchiveLocationTest() override { std::filesystem::current_path(was_); }

  std::filesystem::path was_ = std::filesystem::current_path();
  support::TempDirectory root_;
  Variable archive_{"PRESSMARK_ARCHIVE", std::nullopt};
  Variable data_{"XDG_DATA_HOME", "/data"};
  Variable home_{"HOME", "/home/reader"};
};

TEST_F(ArchiveLocationTest, IsWhatIsStatedBeforeAllElse) {
  const Variable named("PRESSMARK_ARCHIVE", "/named");
  EXPECT_EQ(resolve_archive("/stated"), "/stated");
  EXPECT_EQ(resolve_archive(""), "/named");
}

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
