// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/index/staging.h"

#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/support/temp_directory.h"

namespace pressmark::storage {
namespace {

class StagingTest : public testing::Test {
 protected:
  std::filesystem::path folder() const { return directory_.path() / "staging"; }

  void finish(const Staging& staging, std::size_t number) const {
    std::filesystem::create_directories(staging.unfinished(number));
    replace_file(staging.unfinished(number) / "documents", "some");
    staging.finish(number);
  }

  support::TempDirectory directory_;
};

TEST_F(StagingTest, KeepsTheWholeSegmentsOfABuildOfTheSameName) {
  {
    const Staging staging(folder(), "build 1");
    for (const std::size_t number : {0u, 1u, 2u}) finish(staging, number);
  }
  EXPECT_TRUE(Staging::holds(folder(), "build 1"));
  EXPECT_EQ(Staging(folder(), "build 1").segments().size(), 3u);
}

TEST_F(StagingTest, ThrowsAwayWhatAnotherBuildLeft) {
  finish(Staging(folder(), "build 1"), 0);
  EXPECT_FALSE(Staging::holds(folder(), "build 2"));
  EXPECT_TRUE(Staging(folder(), "build 2").segments().empty());
}

TEST_F(StagingTest, LetsNobodyGoOnWithABuildWithoutAName) {
  finish(Staging(folder(), ""), 0);
  EXPECT_FALSE(Staging::holds(folder(), ""));
  EXPECT_TRUE(Staging(folder(), "").segments().empty());
}

TEST_F(StagingTest, TrustsNothingOnceTheMachineWasStartedAnew) {
  finish(Staging(folder(), "build 1"), 0);
  std::string label = read_file(folder() / "build");
  const std::size_t boot = label.find('\n') + 1;
  label[boot] = label[boot] == 'a' ? 'b' : 'a';
  replace_file(folder() / "build", label);
  EXPECT_FALSE(Staging::holds(folder(), "build 1"));
  EXPECT_TRUE(Staging(folder(), "build 1").segments().empty());
}

TEST_F(StagingTest, GoesOnBeforeAGapAndBeforeWhatIsUnfinished) {
  {
    const Staging staging(folder(), "build 1");
    for (const std::size_t number : {0u, 1u, 3u}) finish(staging, number);
    std::filesystem::create_directories(staging.unfinished(2));
  }
  const Staging staging(folder(), "build 1");
  EXPECT_EQ(staging.segments().size(), 2u);
  EXPECT_FALSE(std::filesystem::exists(staging.unfinished(2)));
  for (const std::size_t number : {2u, 3u}) finish(staging, number);
  EXPECT_EQ(staging.segments().size(), 4u);
}

}  // namespace
}  // namespace pressmark::storage
