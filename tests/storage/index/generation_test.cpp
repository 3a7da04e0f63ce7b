// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/generation.h"

#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

class GenerationFolderTest : public testing::Test {
 protected:
  std::filesystem::path make(const char* name) const {
    std::filesystem::create_directories(folder_.path() / name);
    return folder_.path() / name;
  }
  void publish(const std::vector<const char*>& names) const {
    std::vector<std::filesystem::path> parts;
    for (const char* name : names) parts.push_back(make(name));
    folder_.publish(parts);
  }
  bool exists(const char* name) const { return std::filesystem::exists(folder_.path() / name); }

  support::TempDirectory directory_;
  GenerationFolder folder_{directory_.path() / "index"};
};

TEST_F(GenerationFolderTest, HasNoneAtFirst) {
  EXPECT_TRUE(folder_.current().empty());
  EXPECT_EQ(folder_.next().filename(), "gen-000001");
}

TEST_F(GenerationFolderTest, NamesThePublishedOne) {
  publish({"gen-000003"});
  ASSERT_EQ(folder_.current().size(), 1u);
  EXPECT_EQ(folder_.current().front().filename(), "gen-000003");
  EXPECT_EQ(folder_.next().filename(), "gen-000004");
}

TEST_F(GenerationFolderTest, NeverGivesTheNumberOfAnUnfinishedOneAgain) {
  make("gen-000007");
  EXPECT_EQ(folder_.next().filename(), "gen-000008");
}

TEST_F(GenerationFolderTest, KeepsTheLiveOneAndTheOneBefore) {
  for (const char* name : {"gen-000001", "gen-000004", "staging", "other"}) make(name);
  publish({"gen-000001"});
  publish({"gen-000002"});
  publish({"gen-000003"});
  folder_.remove_old();
  EXPECT_TRUE(exists("staging"));
  folder_.remove_staging();
  EXPECT_FALSE(exists("gen-000001"));
  EXPECT_TRUE(exists("gen-000002"));
  EXPECT_TRUE(exists("gen-000003"));
  EXPECT_FALSE(exists("gen-000004"));  // never published
  EXPECT_FALSE(exists("staging"));
  EXPECT_TRUE(exists("other"));
}

TEST_F(GenerationFolderTest, NamesSeveralPartsInTheirOrder) {
  publish({"gen-000002", "gen-000001"});
  ASSERT_EQ(folder_.current().size(), 2u);
  EXPECT_EQ(folder_.current()[0].filename(), "gen-000002");
  EXPECT_EQ(folder_.current()[1].filename(), "gen-000001");
}

TEST_F(GenerationFolderTest, KeepsTheLivePartsAndTheOnesBefore) {
  publish({"gen-000001"});
  publish({"gen-000001", "gen-000002"});
  publish({"gen-000001", "gen-000003"});
  publish({"gen-000004"});
  folder_.remove_old();
  EXPECT_TRUE(exists("gen-000001"));
  EXPECT_FALSE(exists("gen-000002"));
  EXPECT_TRUE(exists("gen-000003"));
  EXPECT_TRUE(exists("gen-000004"));
}

TEST_F(GenerationFolderTest, IgnoresAPointerToNothingOrElsewhere) {
  make("gen-000001");
  for (const char* pointer :
       {"gen-000009\n", "../../etc\n", "", "gen-1x\n", "gen-000001\ngen-000009\n", "gen-000001\n\n"}) {
    replace_file(folder_.path() / "current", pointer);
    EXPECT_TRUE(folder_.current().empty()) << pointer;
  }
}

}  // namespace
}  // namespace pressmark::storage
