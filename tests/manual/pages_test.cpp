// SPDX-License-Identifier: GPL-3.0-or-later
// The real pages and completions, as those judge them who read them. Where such a program is absent its test is
// skipped.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/base/file.h"
#include "tests/query/archive_fixture.h"
#include "tests/support/articles.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"

namespace pressmark::manual {
namespace {

using support::ProgramOutcome;
using support::ProgramSetting;

constexpr int kNoSuchProgram = 127;

class PagesTest : public testing::Test {
 protected:
  PagesTest() {
    const ProgramOutcome made = support::run_program(
        {support::program("pressmark-manual"), folder(), PRESSMARK_SOURCE_DIR "/docs/query-language.md"});
    EXPECT_EQ(made.status, 0) << made.err;
  }
  [[nodiscard]] std::string folder() const { return (directory_ / "pages").string(); }

  /// Both outputs of a judge over one file; nothing where there is no such judge.
  [[nodiscard]] std::optional<ProgramOutcome> judged(std::vector<std::string> judge, const std::string& file) const {
    judge.insert(judge.begin(), "/usr/bin/env");
    judge.push_back(folder() + '/' + file);
    const ProgramOutcome outcome = support::run_program(judge);
    return outcome.status == kNoSuchProgram ? std::nullopt : std::optional(outcome);
  }

  support::TempDirectory directory_;
};

TEST_F(PagesTest, AreWellFormed) {
  struct Case {
    std::vector<std::string> judge;
    std::vector<std::string> files;
  };
  const std::vector<Case> cases{
      {{"mandoc", "-Tlint", "-Wwarning"}, {"pressmark.1", "pressmark-index.1", "pressmark-query.7"}},
      {{"bash", "-n"}, {"pressmark.bash", "pressmark-index.bash"}},
      {{"zsh", "-n"}, {"_pressmark", "_pressmark-index"}},
      {{"fish", "-n"}, {"pressmark.fish", "pressmark-index.fish"}},
  };
  for (const Case& row : cases)
    for (const std::string& file : row.files) {
      const auto outcome = judged(row.judge, file);
      if (!outcome) continue;
      EXPECT_EQ(outcome->status, 0) << row.judge.front() << ' ' << file << ":\n" << outcome->out << outcome->err;
    }
}

TEST_F(PagesTest, BashCompletesWordsByTheArchive) {
  Article article = support::article(1, "Oil", "Oil.");
  article.source = "Harbour Gazette";
  const query::SmallArchive archive({article});
  const std::vector<std::pair<const char*, const char*>> cases{
      {"pressmark sho", "show\n"},
      {"pressmark show --cop", "--copies\n"},
      {"pressmark oil --sort d", "date\n"},
      {"pressmark search oil auth", "author:\n"},
      {"pressmark oil source:Harb", "\\\"Harbour\\ Gazette\\\"\n"},
      {"pressmark config ", "show\n"},
  };
  for (const auto& [line, expected] : cases) {
    const std::string script =
        ". '" + folder() + "/pressmark.bash'; compopt() { :; }; COMP_LINE='" + line +
        "'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE); [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=(''); "
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _pressmark; printf '%s\\n' \"${COMPREPLY[@]}\"";
    const ProgramOutcome outcome =
        support::run_program({"/usr/bin/env", "bash", "-c", script},
                             {.environment = {{"PATH", std::string(PRESSMARK_BIN_DIR ":/usr/bin:/bin")},
                                              {"PRESSMARK_ARCHIVE", archive.path().string()}}});
    if (outcome.status == kNoSuchProgram) GTEST_SKIP() << "needs bash";
    EXPECT_EQ(outcome.out, expected) << line << '\n' << outcome.err;
  }
}

}  // namespace
}  // namespace pressmark::manual
