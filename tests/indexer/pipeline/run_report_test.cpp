// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/run_report.h"

#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::indexer {
namespace {

using testing::HasSubstr;

RunReport report() {
  RunReport report;
  report.run.id = RunId(7);
  report.run.counts = {10, 4, 1, 2, 1, 2};
  report.run.seconds = 2;
  report.run.bytes = 3 << 20;
  report.inputs = 1;
  return report;
}

TEST(RunReport, SaysTheCountsAsASum) {
  EXPECT_THAT(describe(report()), HasSubstr("10 seen = 4 new + 1 changed + 2 unchanged + 1 duplicate + 2 rejected"));
  EXPECT_THAT(describe(report()), HasSubstr("run 7: 1 input, 3.0 MiB in 2.0 s, 5 articles/s"));
}

TEST(RunReport, NamesReasonsFlagsAndKindsOnlyWhereThereAreSome) {
  RunReport some = report();
  EXPECT_THAT(describe(some), testing::Not(HasSubstr("flagged")));
  some.rejects = {{"broken JSON", 1}, {"no article text", 1}};
  some.flags = {{"date in future", 3}};
  some.skipped = {{"html", 8}};
  EXPECT_THAT(describe(some), HasSubstr("rejected: 1 broken JSON, 1 no article text\n"));
  EXPECT_THAT(describe(some), HasSubstr("flagged: 3 date in future\n"));
  EXPECT_THAT(describe(some), HasSubstr("files passed over: 8 html\n"));
}

TEST(RunReport, TurnsIntoAnExitStatus) {
  RunReport some = report();
  EXPECT_EQ(exit_status(some), 3);
  some.run.counts.rejected = 0;
  EXPECT_EQ(exit_status(some), 0);
  some.signal = SIGTERM;
  EXPECT_EQ(exit_status(some), 143);
}

TEST(RunReport, KnowsThePeakOfMemory) { EXPECT_GT(peak_memory(), 1U << 20); }

}  // namespace
}  // namespace pressmark::indexer
