// SPDX-License-Identifier: GPL-3.0-or-later
// Many questions at once, as an evaluation asks them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"

namespace pressmark {
namespace {

using support::ProgramOutcome;
using support::run_program;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::string_view kRecords = R"({"id":"A1","title":"Oil","body":"Oil prices rose in Rotterdam on Monday."}
{"id":"A2","title":"Gas","body":"The ministers of gas met on Tuesday."}
{"id":"A3","title":"Tea","body":"Tea from Assam was auctioned in London."}
)";

class BatchTest : public testing::Test {
 protected:
  BatchTest() {
    const ProgramOutcome added =
        run_program({support::program("pressmark-index"), "--archive", archive_, "add", "-"}, {.input = kRecords});
    EXPECT_EQ(added.status, 0) << added.err;
  }

  ProgramOutcome batch(std::string_view topics, const std::vector<std::string>& options) const {
    std::vector<std::string> arguments{support::program("pressmark"), "batch", "--archive", archive_, "--topics", "-"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return run_program(arguments, {.input = topics});
  }

  support::TempDirectory root_;
  std::string archive_ = (root_ / "archive").string();
};

TEST_F(BatchTest, WritesARunWithTheNumbersOfTheRecords) {
  const ProgramOutcome run = batch("T1\toil\nT2\tWho met, \"the ministers\" of tea?\nT3\txyzzy\n", {"--trec", "mine"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, StartsWith("T1 Q0 A1 1 "));
  EXPECT_THAT(run.out, HasSubstr("T2 Q0 A2 1 "));
  EXPECT_THAT(run.out, HasSubstr("T2 Q0 A3 2 "));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("T3")));
  EXPECT_THAT(run.err, IsEmpty());
}

TEST_F(BatchTest, AnswersTheLinesBesideABrokenOneAndSaysSo) {
  const ProgramOutcome run = batch("oil\nT2\tgas\nT3\t...\n", {"--trec", "mine"});
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.out, StartsWith("T2 Q0 A2 1 "));
  EXPECT_THAT(run.err, HasSubstr("-:1: no tab between an id and a text"));
  EXPECT_THAT(run.err, HasSubstr("-:3: nothing to search for"));
  EXPECT_THAT(run.err, HasSubstr("2 of 3 lines could not be answered"));
}

TEST_F(BatchTest, WritesJsonLinesByDefault) {
  const ProgramOutcome run = batch("T1\toil\n", {});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, StartsWith(R"({"schema":1,"topic":"T1","external_id":"A1","id":1,"rank":1,)"));
}

TEST_F(BatchTest, FoundNothingIsOne) { EXPECT_EQ(batch("T1\txyzzy\n", {"--trec", "mine"}).status, 1); }

TEST_F(BatchTest, ATagIsOneWord) { EXPECT_EQ(batch("T1\toil\n", {"--trec", "a b"}).status, 2); }

}  // namespace
}  // namespace pressmark
