// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/config/toml_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

class TomlFileTest : public testing::Test {
 protected:
  [[nodiscard]] std::vector<TomlEntry> read(std::string_view text) const {
    replace_file(file(), text);
    return read_toml(file());
  }
  [[nodiscard]] std::filesystem::path file() const { return directory_ / "config.toml"; }

 private:
  support::TempDirectory directory_;
};

TEST_F(TomlFileTest, GivesEachKeyWithItsLineAndItsValue) {
  const auto entries =
      read("# mine\nlimit = 20\narchive = \"/news\"\nstrict-dates = true\nother = 1.5\n[table]\nx = 1\n");
  ASSERT_EQ(entries.size(), 5U);
  EXPECT_EQ(entries[0].key, "limit");
  EXPECT_EQ(entries[0].line, 2U);
  EXPECT_EQ(std::get<std::int64_t>(entries[0].value), 20);
  EXPECT_EQ(std::get<std::string>(entries[1].value), "/news");
  EXPECT_TRUE(std::get<bool>(entries[2].value));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(entries[3].value));
  EXPECT_TRUE(std::holds_alternative<std::monostate>(entries[4].value));
}

TEST_F(TomlFileTest, NamesThePlaceOfWhatIsNoToml) {
  try {
    static_cast<void>(read("limit = 20\narchive = /news\n"));
    FAIL() << "the file was read";
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(file().string() + ":2: "));
  }
}

TEST_F(TomlFileTest, ReadsAnEmptyFile) { EXPECT_TRUE(read("").empty()); }

TEST_F(TomlFileTest, ThrowsWhereThereIsNoFile) { EXPECT_THROW(static_cast<void>(read_toml(file())), StorageError); }

}  // namespace
}  // namespace pressmark::storage
