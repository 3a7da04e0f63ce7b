// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/config/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/error.h"
#include "storage/base/file.h"
#include "tests/support/temp_directory.h"
#include "tests/support/variable.h"

namespace pressmark::storage {
namespace {

using support::Variable;

class ConfigTest : public testing::Test {
 protected:
  [[nodiscard]] Config configured(std::string_view user, std::string_view system = {}) const {
    if (!user.empty()) replace_file(files_.user, user);
    if (!system.empty()) replace_file(files_.system, system);
    return Config(files_);
  }
  [[nodiscard]] std::string complaint(std::string_view user) const {
    try {
      static_cast<void>(configured(user));
      return "none";
    } catch (const UsageError& error) {
      return error.what();
    }
  }

  support::TempDirectory directory_;
  ConfigFiles files_{directory_ / "user.toml", directory_ / "system.toml"};
  Variable archive_{"PRESSMARK_ARCHIVE", std::nullopt};
  Variable color_{"NO_COLOR", std::nullopt};
  Variable pager_{"PAGER", std::nullopt};
  Variable home_{"HOME", "/home/reader"};
};

TEST_F(ConfigTest, OptionThenEnvironmentThenUserThenSystem) {
  struct Case {
    const char* option;
    const char* variable;
    const char* user;
    const char* system;
    const char* value;  // nullptr: nothing is stated
    const char* origin;
  };
  constexpr const char* kUser = "archive = \"/user\"\n";
  constexpr const char* kSystem = "archive = \"/system\"\n";
  const std::array cases{
      Case{"/option", "/variable", kUser, kSystem, "/option", "--archive"},
      Case{nullptr, "/variable", kUser, kSystem, "/variable", "$PRESSMARK_ARCHIVE"},
      Case{nullptr, nullptr, kUser, kSystem, "/user", "user.toml"},
      Case{nullptr, nullptr, "limit = 3\n", kSystem, "/system", "system.toml"},
      Case{nullptr, nullptr, "limit = 3\n", "limit = 4\n", nullptr, nullptr},
      Case{"/option", nullptr, "limit = 3\n", "limit = 4\n", "/option", "--archive"},
  };
  for (const Case& row : cases) {
    const Variable variable("PRESSMARK_ARCHIVE",
                            row.variable == nullptr ? std::nullopt : std::optional<std::string>(row.variable));
    Config config = configured(row.user, row.system);
    if (row.option != nullptr) config.state(*find_setting("archive"), row.option);
    const SettingValue* const stated = config.find("archive");
    ASSERT_EQ(stated == nullptr, row.value == nullptr);
    if (stated == nullptr) continue;
    EXPECT_EQ(stated->value, row.value);
    EXPECT_THAT(stated->origin, testing::EndsWith(row.origin));
  }
}

TEST_F(ConfigTest, ReadsEachKind) {
  const Config config = configured(
      "archive = \"~/news\"\ncolor = \"always\"\npager = \"\"\nlimit = 25\nsort = \"date\"\ndate-order = \"dmy\"\n"
      "strict-dates = true\nlock-wait = 60\n");
  EXPECT_EQ(config.text("archive"), "/home/reader/news");
  EXPECT_EQ(config.text("color"), "always");
  EXPECT_EQ(config.text("pager"), "");
  EXPECT_EQ(config.number("limit"), 25);
  EXPECT_EQ(config.text("sort"), "date");
  EXPECT_EQ(config.text("date-order"), "dmy");
  EXPECT_TRUE(config.flag("strict-dates"));
  EXPECT_EQ(config.number("lock-wait"), 60);
  EXPECT_TRUE(config.warnings().empty());
}

TEST_F(ConfigTest, TakesARelativeArchiveFromTheFoldersOfItsFile) {
  EXPECT_EQ(configured("archive = \"../news\"\n").text("archive"), (directory_.path().parent_path() / "news").string());
}

TEST_F(ConfigTest, NoColorGoesBeforeTheFiles) {
  const Variable no_color("NO_COLOR", "1");
  EXPECT_EQ(configured("color = \"always\"\n").text("color"), "never");
}

TEST_F(ConfigTest, NamesTheNearestOfAnUnknownKeyAndGoesOn) {
  const Config config = configured("limt = 3\nsort = \"date\"\nqwertyuiop = 1\n");
  ASSERT_EQ(config.warnings().size(), 2U);
  EXPECT_THAT(config.warnings()[0], testing::EndsWith("user.toml:1: no setting 'limt', did you mean 'limit'?"));
  EXPECT_THAT(config.warnings()[1], testing::HasSubstr("user.toml:3: no setting 'qwertyuiop'; there is archive, "));
  EXPECT_EQ(config.text("sort"), "date");
}

TEST_F(ConfigTest, RefusesAValueThatCannotBe) {
  const std::array<std::pair<const char*, const char*>, 6> cases{{
      {"limit = 0\n", "limit must be a whole number from 1 to 10000"},
      {"limit = \"10\"\n", "limit must be a whole number from 1 to 10000"},
      {"color = \"blue\"\n", "color must be one of: auto always never"},
      {"color = \"auto always\"\n", "color must be one of: auto always never"},
      {"archive = 3\n", "archive must be a text in quotes"},
      {"strict-dates = 1\n", "strict-dates must be true or false"},
  }};
  for (const auto& [text, message] : cases) {
    EXPECT_THAT(complaint(text), testing::EndsWith(std::string("user.toml:1: ") + message));
  }
}

TEST_F(ConfigTest, IsEmptyWhereThereIsNoFile) {
  EXPECT_EQ(Config(ConfigFiles{}).find("archive"), nullptr);
  EXPECT_EQ(Config(files_).find("limit"), nullptr);
}

TEST_F(ConfigTest, TellsEachProgramOfItsOwnSettings) {
  const Config config = configured("limit = 3\npager = \"\"\nlock-wait = 5\n");
  const std::string query = describe(config, Program::query);
  EXPECT_THAT(query, testing::HasSubstr("limit         3  (" + files_.user.string() + ")\n"));
  EXPECT_THAT(query, testing::HasSubstr("pager         none  ("));
  EXPECT_THAT(query, testing::HasSubstr("color         auto  (default)\n"));
  EXPECT_THAT(query, testing::Not(testing::HasSubstr("lock-wait")));
  EXPECT_THAT(describe(config, Program::indexer), testing::HasSubstr("lock-wait     5  ("));
}

TEST_F(ConfigTest, LooksInTheFolderOfThePersonsOwnFiles) {
  const Variable unset("XDG_CONFIG_HOME", std::nullopt);
  EXPECT_EQ(config_files().user, "/home/reader/.config/pressmark/config.toml");
  const Variable set("XDG_CONFIG_HOME", "/conf");
  EXPECT_EQ(config_files().user, "/conf/pressmark/config.toml");
  EXPECT_EQ(config_files().system, "/etc/pressmark/config.toml");
}

}  // namespace
}  // namespace pressmark::storage
