// SPDX-License-Identifier: GPL-3.0-or-later
// What pressmark prints, as pipes and scripts get it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "storage/base/file.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"

namespace pressmark {
namespace {

using support::ProgramOutcome;
using support::run_program;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class OutputFormsTest : public testing::Test {
 protected:
  void SetUp() override {
    const std::string samples = (std::filesystem::path(PRESSMARK_SOURCE_DIR) / "data" / "samples").string();
    ASSERT_EQ(run_program({support::program("pressmark-index"), "add", samples}, setting_).status, 0);
  }

  ProgramOutcome ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), support::program("pressmark"));
    return run_program(arguments, setting_);
  }

  /// As typed into a shell; $P is pressmark.
  ProgramOutcome shell(const std::string& line) const { return run_program({"/bin/sh", "-c", line}, setting_); }

  support::TempDirectory root_;
  support::ProgramSetting setting_{.environment = {{"PRESSMARK_ARCHIVE", (root_ / "archive").string()},
                                                   {"P", support::program("pressmark")},
                                                   {"LC_ALL", "C"}}};
};

TEST_F(OutputFormsTest, EveryLineOfJsonIsAnObjectOfTheSchema) {
  for (const std::vector<std::string>& command : {std::vector<std::string>{"search", "kazakhstan", "--summary"},
                                                  {"timeline", "kazakhstan", "--summary"},
                                                  {"facets", "kazakhstan", "--summary"},
                                                  {"first", "kazakhstan", "--summary"},
                                                  {"sources"},
                                                  {"stats"}}) {
    std::vector<std::string> arguments = command;
    arguments.push_back("--json");
    const ProgramOutcome answer = ask(arguments);
    EXPECT_EQ(answer.status, 0) << command[0] << answer.err;
    std::istringstream lines(answer.out);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_EQ(nlohmann::json::parse(line)["schema"], 1);
    EXPECT_GT(count, 0u) << command[0];
  }
}

TEST_F(OutputFormsTest, RowsAreTheSameForEveryFormOfTable) {
  for (const char* command : {"timeline", "facets", "first"}) {
    EXPECT_THAT(ask({command, "kazakhstan", "--tsv"}).out, HasSubstr("\t")) << command;
    EXPECT_THAT(ask({command, "kazakhstan", "--html", "-"}).out, HasSubstr("<table>")) << command;
    EXPECT_EQ(ask({command, "xyzzy"}).status, 1) << command;
    EXPECT_EQ(ask({command, "kazakhstan", "--json", "--tsv"}).status, 2) << command;
  }
  EXPECT_THAT(ask({"sources", "harbour", "--tsv"}).out, HasSubstr("\t"));
  EXPECT_EQ(ask({"sources", "xyzzy"}).status, 1);
}

TEST_F(OutputFormsTest, NumbersGoThroughXargs) {
  const ProgramOutcome shown = shell("$P --ids -0 kazakhstan | xargs -0 -n1 $P show --json");
  EXPECT_EQ(shown.status, 0) << shown.err;
  EXPECT_EQ(std::count(shown.out.begin(), shown.out.end(), '\n'), 10);
}

TEST_F(OutputFormsTest, AReaderThatLeavesIsNoError) {
  // A pipe holds 64 KiB; what is asked for here is more.
  const std::string all = "since:1900 -n 1000 --json";
  ASSERT_GT(ask({"since:1900", "-n", "1000", "--json"}).out.size(), 65'536u);
  const ProgramOutcome left = shell("{ $P " + all + "; echo status $? >&2; } | head -n 1");
  EXPECT_THAT(left.out, HasSubstr("\"rank\":1"));
  EXPECT_THAT(left.err, HasSubstr("status 0"));
  EXPECT_THAT(left.err, Not(HasSubstr("pipe")));
}

TEST_F(OutputFormsTest, PagesAndPicturesAreFiles) {
  const std::string page = (root_ / "page.html").string();
  const std::string picture = (root_ / "picture.svg").string();
  EXPECT_THAT(ask({"kazakhstan", "--html", page}).out, IsEmpty());
  EXPECT_THAT(ask({"timeline", "kazakhstan", "--svg", picture}).out, IsEmpty());
  EXPECT_THAT(read_file(page), HasSubstr("</html>"));
  EXPECT_THAT(read_file(picture), HasSubstr("</svg>"));
  EXPECT_EQ(ask({"kazakhstan", "--html", "/nowhere/page.html"}).status, 2);
}

TEST_F(OutputFormsTest, AQueryOfAnyCommandMayLeaveWordsOut) {
  const auto matches = [this](const std::vector<std::string>& words) {
    std::vector<std::string> arguments{"timeline", "--json", "--summary"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    const std::string out = ask(arguments).out;
    const std::size_t last = out.rfind('\n', out.size() - 2) + 1;
    return nlohmann::json::parse(out.substr(last))["summary"]["matches"].get<int>();
  };
  EXPECT_LT(matches({"kazakhstan", "-mobilisation"}), matches({"kazakhstan"}));
}

}  // namespace
}  // namespace pressmark
