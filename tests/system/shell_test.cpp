// SPDX-License-Identifier: GPL-3.0-or-later
// The shell at a terminal of its own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"
#include "tests/support/pty_program.h"

namespace pressmark {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kPrompt = "pressmark> ";
constexpr const char* kDown = "\x04";  // Ctrl-D
constexpr const char* kInterrupt = "\x03";

class ShellTest : public testing::Test {
 protected:
  ShellTest() {
    std::vector<Article> articles;
    for (int i = 1; i <= 12; ++i)
      articles.push_back(support::article(i, "Oil and harbour " + std::to_string(i), "A ship brought oil."));
    articles[1].source = "Жас Қазақ";
    archive_ = std::make_unique<query::SmallArchive>(articles);
    setting_.environment["PRESSMARK_ARCHIVE"] = archive_->path().string();
  }

  [[nodiscard]] std::unique_ptr<support::PtyProgram> shell(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), support::program("pressmark"));
    auto program = std::make_unique<support::PtyProgram>(arguments, setting_);
    program->read_until(kPrompt);
    return program;
  }

  /// What the shell answers to a line.
  static std::string answer(support::PtyProgram& shell, const std::string& line) {
    shell.type(line + '\r');
    shell.read_until("\n");  // the echo
    return shell.read_until(kPrompt);
  }

  support::TempDirectory directory_;
  std::unique_ptr<query::SmallArchive> archive_;
  support::ProgramSetting setting_{.environment = {{"TERM", "vt100"},
                                                   {"LC_ALL", "C"},
                                                   {"PAGER", "cat"},
                                                   {"NO_COLOR", "1"},
                                                   {"HOME", directory_.path().string()},
                                                   {"XDG_STATE_HOME", (directory_ / "state").string()}},
                                   .directory = directory_.path()};
};

TEST_F(ShellTest, AnswersLeafsAndOpens) {
  const auto shell = this->shell();
  EXPECT_THAT(answer(*shell, "harbour"), HasSubstr("10 of 12 articles"));
  EXPECT_THAT(answer(*shell, "next"), HasSubstr("harbour, page 2: 11-12 of 12 articles"));
  EXPECT_THAT(answer(*shell, "next"), HasSubstr("this is the last page"));
  EXPECT_THAT(answer(*shell, "open 12"), HasSubstr("A ship brought oil."));
  EXPECT_THAT(answer(*shell, "open 3"), HasSubstr("no hit 3 is shown"));
  EXPECT_THAT(answer(*shell, "open #3"), HasSubstr("Oil and harbour 3"));
  EXPECT_THAT(answer(*shell, "previous"), HasSubstr("10 of 12 articles"));
  shell->type("quit\r");
  EXPECT_EQ(shell->wait(), 0);
}

TEST_F(ShellTest, NarrowsAndGoesBack) {
  const auto shell = this->shell({"shell"});
  EXPECT_THAT(answer(*shell, "back"), HasSubstr("nothing has been asked yet"));
  static_cast<void>(answer(*shell, "oil"));
  EXPECT_THAT(answer(*shell, "narrow \"harbour 2\""), HasSubstr("1 of 1 article"));
  EXPECT_THAT(answer(*shell, "back"), HasSubstr("10 of 12 articles"));
  EXPECT_THAT(answer(*shell, "sort date"), HasSubstr("oil, by date: 10 of 12 articles"));
  shell->type(kDown);
  EXPECT_EQ(shell->wait(), 0);
}

TEST_F(ShellTest, SavesAllHitsInTheFormOfTheName) {
  const auto shell = this->shell();
  static_cast<void>(answer(*shell, "oil"));
  EXPECT_THAT(answer(*shell, "save as hits.tsv"), HasSubstr("12 hits saved as hits.tsv"));
  EXPECT_THAT(answer(*shell, "save as hits.doc"), HasSubstr("the name must end in .json or .tsv"));
  const std::string saved = read_file(directory_ / "hits.tsv");
  EXPECT_EQ(std::count(saved.begin(), saved.end(), '\n'), 12);
}

TEST_F(ShellTest, CompletesCommandsFieldsAndSourcesInAnyLocale) {
  const auto shell = this->shell();
  shell->type("nar\tsou\tЖас\t");
  shell->read_until("Қазақ");
  shell->type("\r");
  EXPECT_THAT(shell->read_until(kPrompt), HasSubstr("nothing has been asked yet"));
}

TEST_F(ShellTest, InterruptThrowsTheLineAwayAndNotTheShell) {
  const auto shell = this->shell();
  shell->type("harb");
  shell->read_until("harb");
  shell->type(kInterrupt);
  shell->read_until(kPrompt);
  EXPECT_THAT(answer(*shell, "oil"), HasSubstr("10 of 12 articles"));
}

TEST_F(ShellTest, FollowsTheSizeOfTheWindow) {
  const auto shell = this->shell();
  shell->type("harbour");
  shell->read_until("harbour");
  shell->resize({40, 10});
  shell->read_until("pressmark> harbour");
  shell->type("\r");
  shell->read_until("of 12 articles");
  shell->read_until(kPrompt);
}

TEST_F(ShellTest, SeesWhatAWriterAddsMeanwhile) {
  const auto shell = this->shell();
  EXPECT_THAT(answer(*shell, "lighthouse"), HasSubstr("no article found"));
  archive_->add({support::article(50, "A lighthouse", "It shone.")});
  EXPECT_THAT(answer(*shell, "lighthouse"), HasSubstr("1 of 1 article"));
}

TEST_F(ShellTest, KeepsItsHistory) {
  {
    const auto shell = this->shell();
    static_cast<void>(answer(*shell, "harbour"));
    shell->type(kDown);
    EXPECT_EQ(shell->wait(), 0);
  }
  EXPECT_EQ(read_file(directory_ / "state/pressmark/history"), "harbour\n");
  const auto shell = this->shell();
  shell->type("\x10");  // Ctrl-P
  shell->read_until("harbour");
}

TEST_F(ShellTest, SaysWhatIsWrongWithoutAnArchive) {
  setting_.environment["PRESSMARK_ARCHIVE"] = (directory_ / "none").string();
  support::PtyProgram program({support::program("pressmark")}, setting_);
  program.read_until("there is no archive");
  EXPECT_EQ(program.wait(), 2);
}

TEST_F(ShellTest, PagesWhatTheWindowDoesNotHold) {
  setting_.environment["PAGER"] = "sed s/^/paged:/";
  const std::vector<std::string> query{support::program("pressmark"), "oil"};
  support::PtyProgram small(query, setting_, {80, 10});
  small.read_until("paged:");
  EXPECT_EQ(small.wait(), 0);
  support::PtyProgram large(query, setting_, {80, 100});
  EXPECT_THAT(large.read_until("of 12 articles"), Not(HasSubstr("paged:")));
  EXPECT_EQ(large.wait(), 0);
}

TEST_F(ShellTest, APagerThatIsLeftEarlyOrAbsentIsNoError) {
  for (const char* const pager : {"true", "exec <&-", "no-such-pager"}) {
    setting_.environment["PAGER"] = pager;
    support::PtyProgram program({support::program("pressmark"), "oil"}, setting_, {80, 10});
    EXPECT_EQ(program.wait(), 0) << pager;
  }
}

}  // namespace
}  // namespace pressmark
