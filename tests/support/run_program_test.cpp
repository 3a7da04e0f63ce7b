// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"

#include <csignal>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/temp_directory.h"

namespace pressmark::support {
namespace {

TEST(RunProgram, GivesBothOutputsAndTheExitStatus) {
  const ProgramOutcome outcome = run_program({"/bin/sh", "-c", "echo words; echo complaint >&2; exit 3"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.out, "words\n");
  EXPECT_EQ(outcome.err, "complaint\n");
}

TEST(RunProgram, PassesInputLargerThanAPipeHolds) {
  const std::string input(1 << 20, 'x');
  EXPECT_EQ(run_program({"/bin/cat"}, {.input = input}).out, input);
}

TEST(RunProgram, AddsToTheEnvironmentAndReplacesInIt) {
  const ProgramOutcome outcome = run_program({"/bin/sh", "-c", "echo \"$NEW $HOME\"; env | grep -c ^HOME="},
                                             {.environment = {{"NEW", "a"}, {"HOME", "b"}}});
  EXPECT_EQ(outcome.out, "a b\n1\n");
}

TEST(RunProgram, RunsInTheDirectoryGiven) {
  const TempDirectory directory;
  EXPECT_EQ(run_program({"/bin/pwd"}, {.directory = directory.path()}).out, directory.path().string() + "\n");
}

TEST(RunProgram, CountsASignalFrom128) {
  RunningProgram program({"/bin/sh", "-c", "while :; do :; done"});
  program.kill(SIGTERM);
  EXPECT_EQ(program.wait().status, 128 + SIGTERM);
}

TEST(RunProgram, ThrowsWhereThereIsNoProgram) {
  EXPECT_THROW((void)run_program({"/no/such/program"}), std::system_error);
}

}  // namespace
}  // namespace pressmark::support
