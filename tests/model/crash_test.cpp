// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <gtest/gtest.h>

#include "tests/model/crash_model.h"
#include "tests/support/temp_directory.h"

namespace pressmark::model {
namespace {

TEST(CrashModel, AgreesAfterTwentyKills) {
  const support::TempDirectory directory;
  const CrashOptions options{.seed = std::random_device()(), .kills = 20};
  const CrashReport report = run_crash_model(directory.path(), options);
  std::cout << "seed " << options.seed << ": " << describe(report);
  EXPECT_TRUE(report.faults.empty()) << "again with: crash_model --seed " << options.seed;
  EXPECT_EQ(report.kills, options.kills);
}

}  // namespace
}  // namespace pressmark::model
