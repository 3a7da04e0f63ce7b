// SPDX-License-Identifier: GPL-3.0-or-later
// The two built programs over one archive, as a person and a nightly job use them.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "storage/base/file.h"
#include "tests/support/corpora.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_directory.h"

namespace pressmark {
namespace {

using support::ProgramOutcome;
using support::run_program;
using testing::HasSubstr;

class ArchiveLifeTest : public testing::Test {
 protected:
  ProgramOutcome index(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), support::program("pressmark-index"));
    return run_program(arguments, setting_);
  }

  ProgramOutcome ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), support::program("pressmark"));
    return run_program(arguments, setting_);
  }

  std::string answers() const {
    std::string all;
    for (const char* query : {"kazakhstan mobilisation", "\"central bank\"", "title:flood", "date:2022-09",
                              "source:harbour", "cocoa -strike", "=program", "tokay*", "哈萨克斯坦", "id:7"})
      all += ask({"--json", "--summary", query}).out;
    return all;
  }

  support::TempDirectory root_;
  std::string archive_ = (root_ / "archive").string();
  support::ProgramSetting setting_{.environment = {{"PRESSMARK_ARCHIVE", archive_}, {"LC_ALL", "C"}}};
  const std::string samples_ = (std::filesystem::path(PRESSMARK_SOURCE_DIR) / "data" / "samples").string();
};

TEST_F(ArchiveLifeTest, AnswersFromTheSamplesAfterOneAdd) {
  const ProgramOutcome added = index({"add", samples_});
  EXPECT_EQ(added.status, 0) << added.err;
  EXPECT_THAT(added.out, HasSubstr("98 seen = 97 new + 0 changed + 0 unchanged + 1 duplicate + 0 rejected"));
  const ProgramOutcome found = ask({"Kazakhstan", "mobilisation"});
  EXPECT_EQ(found.status, 0);
  EXPECT_THAT(found.out, HasSubstr("**Mobilization**"));
  EXPECT_THAT(found.out, HasSubstr("**mobilisation**"));
  EXPECT_EQ(ask({"xyzzy"}).status, 1);
}

TEST_F(ArchiveLifeTest, TakesNothingTwice) {
  ASSERT_EQ(index({"add", samples_}).status, 0);
  const std::string before = answers();
  const ProgramOutcome again = index({"add", samples_});
  EXPECT_THAT(again.out, HasSubstr("98 seen = 0 new + 0 changed + 98 unchanged + 0 duplicate + 0 rejected"));
  EXPECT_EQ(answers(), before);
}

TEST_F(ArchiveLifeTest, GivesTheSameAnswersFromARebuiltIndex) {
  ASSERT_EQ(index({"add", samples_}).status, 0);
  const std::string before = answers();
  EXPECT_THAT(before, HasSubstr("\"rank\":1"));
  std::filesystem::remove_all(std::filesystem::path(archive_) / "index");
  const ProgramOutcome broken = ask({"cocoa"});
  EXPECT_EQ(broken.status, 2);
  EXPECT_THAT(broken.err, HasSubstr("run pressmark-index rebuild"));
  EXPECT_EQ(index({"rebuild"}).status, 0);
  EXPECT_EQ(answers(), before);
  EXPECT_EQ(index({"verify", "--deep"}).status, 0);
}

TEST_F(ArchiveLifeTest, ShowsTheVersionsOfAnArticleAndWhatWasEdited) {
  const std::string page = (root_ / "story.jsonl").string();
  const auto add_text = [&](std::string_view body) {
    std::ofstream(page) << R"({"url":"https://x.example/1","title":"Flood","body":")" << body << "\"}\n";
    ASSERT_EQ(index({"add", "--reread", page}).status, 0);
  };
  add_text("At least 40 people died. Rescuers are at work.");
  EXPECT_EQ(ask({"show", "1", "--diff"}).status, 1);
  add_text("At least 52 people died. Rescuers are at work.");
  add_text("At least 52 people died. Rescuers are at work. Schools are shut.");
  const ProgramOutcome versions = ask({"show", "1", "--versions"});
  EXPECT_EQ(versions.status, 0) << versions.err;
  EXPECT_THAT(versions.out, HasSubstr("  1  until "));
  EXPECT_THAT(versions.out, HasSubstr("  3  current "));
  EXPECT_THAT(ask({"show", "1", "--versions", "--json"}).out, HasSubstr(R"("version":3,"replaced":null)"));
  EXPECT_THAT(ask({"show", "1", "--diff"}).out, HasSubstr("+ Schools are shut."));
  EXPECT_THAT(ask({"show", "1", "--diff", "1..2"}).out, HasSubstr("~ At least [-40-] {+52+} people died."));
  EXPECT_THAT(ask({"show", "1", "--diff=1..3", "--color", "always"}).out, HasSubstr("\x1b[32m52\x1b[39m"));
  EXPECT_THAT(ask({"show", "1", "--diff", "1..3", "--json"}).out, HasSubstr(R"("changed":1,"cut":0,"added":1)"));
  for (const char* range : {"1..9", "x", "2"}) {
    const ProgramOutcome refused = ask({"show", "1", "--diff", range});
    EXPECT_EQ(refused.status, 2) << range;
    EXPECT_THAT(refused.err, HasSubstr("version")) << range;
  }
}

TEST_F(ArchiveLifeTest, LeavesUndatedWhatStrictDatesDoNotAllow) {
  const std::string page = (root_ / "dates.jsonl").string();
  std::ofstream(page) << R"({"url":"https://x.example/2022/09/27/a","title":"One","body":"Text of one."})" << '\n'
                      << R"({"url":"https://x.example/b","title":"Two","body":"Text of two.","date":"7/4/17"})" << '\n'
                      << R"({"url":"https://x.example/c","title":"Three","body":"Text of three.","date":"2022-09-27"})"
                      << '\n';
  const ProgramOutcome loose = index({"extract", page});
  EXPECT_THAT(loose.out, HasSubstr(R"("published":"2022-09-27","published_from":"url")"));
  EXPECT_THAT(loose.out, HasSubstr(R"("published":"2017-07-04")"));
  EXPECT_THAT(index({"extract", "--date-order", "dmy", page}).out, HasSubstr(R"("published":"2017-04-07")"));
  ASSERT_EQ(index({"add", "--strict-dates", page}).status, 0);
  EXPECT_EQ(ask({"--ids", "text", "date:2017..2022"}).out, "3\n");
  EXPECT_THAT(ask({"show", "2"}).out, HasSubstr("date ambiguous"));
  EXPECT_EQ(index({"extract", "--date-order", "dym", page}).status, 2);
}

TEST_F(ArchiveLifeTest, StemsEachArticleByTheLanguageItIsFoundToBeIn) {
  const std::string page = (root_ / "mixed.jsonl").string();
  std::ofstream(page)
      << R"({"url":"https://x.example/1","title":"Neue Häuser","lang":"en","body":"Die Stadt hat am Mittwoch )"
         R"(beschlossen, neue Häuser zu bauen, weil die Mieten in den letzten Jahren stark gestiegen sind )"
         R"(und viele Familien keine Wohnungen mehr finden können."})"
      << '\n'
      << R"({"url":"https://x.example/2","title":"Houses","body":"The city decided on Wednesday that new )"
         R"(houses have to be built, because rents have risen sharply over the last few years and many )"
         R"(families cannot find flats any more."})"
      << '\n';
  ASSERT_EQ(index({"add", page}).status, 0);
  EXPECT_EQ(ask({"--ids", "lang:de", "wohnung"}).out, "1\n");
  EXPECT_EQ(ask({"--ids", "lang:en", "house"}).out, "2\n");
  EXPECT_EQ(ask({"--ids", "rent"}).out, "2\n");
  EXPECT_EQ(ask({"--ids", "jahr"}).out, "1\n");
}

TEST_F(ArchiveLifeTest, FollowsAnArticleThatChangesAndGoes) {
  const std::string page = (root_ / "story.jsonl").string();
  const auto write = [&page](const char* body) {
    std::ofstream(page) << R"({"url":"https://a.example/s","title":"Harbour","date":"2022-09-27","body":")" << body
                        << "\"}\n";
  };
  write("The ferry was late, said the harbour master.");
  ASSERT_EQ(index({"add", page}).status, 0);
  write("The ferry was cancelled, said the harbour master, who is retiring.");
  EXPECT_THAT(index({"add", page}).out, HasSubstr("1 changed"));
  EXPECT_EQ(ask({"late"}).status, 1);
  EXPECT_EQ(ask({"retiring"}).status, 0);
  EXPECT_THAT(ask({"stats"}).out, HasSubstr("versions    1 "));
  EXPECT_EQ(index({"remove", "https://a.example/s"}).status, 0);
  EXPECT_EQ(ask({"retiring"}).status, 1);
  EXPECT_EQ(index({"verify", "--deep"}).status, 0);
}

TEST_F(ArchiveLifeTest, CanBeReadByWhoMayNotWrite) {
  if (::getuid() != 0) GTEST_SKIP() << "needs root, to become somebody else";
  ASSERT_EQ(index({"add", samples_}).status, 0);
  std::filesystem::permissions(root_.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(archive_, std::filesystem::perms(0555));
  for (const auto& entry : std::filesystem::recursive_directory_iterator(archive_))
    std::filesystem::permissions(entry.path(), std::filesystem::perms(entry.is_directory() ? 0555 : 0444));
  // A copy, because the build directory may be closed to others.
  const std::string copy = (root_ / "pressmark").string();
  std::filesystem::copy_file(support::program("pressmark"), copy);
  std::filesystem::permissions(copy, std::filesystem::perms(0755));
  const ProgramOutcome found = run_program(
      {"/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy, "--archive", archive_, "cocoa"});
  EXPECT_EQ(found.status, 0) << found.err;
  EXPECT_THAT(found.out, HasSubstr("**cocoa**"));
}

TEST_F(ArchiveLifeTest, FindsTheSeedBySpellingsAndNotByItsDebris) {
  PRESSMARK_NEEDS_CORPUS("seed");
  ASSERT_EQ(index({"add", (support::corpora() / "seed").string()}).status, 0);
  for (const char* word : {"mobilisation", "mobilization"})
    EXPECT_THAT(ask({"Kazakhstan", word}).out, HasSubstr("**mobilisation**")) << word;
  EXPECT_EQ(ask({"=mobilization"}).status, 1);
  EXPECT_EQ(ask({"\"click on a star\""}).status, 1);
  EXPECT_THAT(ask({"stats"}).out, HasSubstr("1 article has no date of its own"));
  EXPECT_THAT(ask({"sources"}).out, HasSubstr("seed"));
}

}  // namespace
}  // namespace pressmark
