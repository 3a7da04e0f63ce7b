// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/man_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark::manual {
namespace {

using testing::HasSubstr;

TEST(ManPage, EscapesWhatRoffWouldObey) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"plain", "plain"},  {".TH", "\\&.TH"},        {"a\n'b", "a\n\\&'b"},
      {"a\\fB", "a\\efB"}, {"--json", "\\-\\-json"}, {"a.b", "a.b"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(escaped(text), expected);
}

TEST(ManPage, HasCommandsOptionsAndSettings) {
  const CommandEntry program{
      "pm", "asks", {{{"-n", "--limit"}, "N", {}, "hits"}}, {}, {{"show", "one", {}, {{{}, "ID", {}, "", true}}, {}}}};
  const std::string page = man_page(program, {"1.0", storage::Program::query, "0: found.", ".Xr x 1"});
  EXPECT_THAT(page, HasSubstr(".It Fl n , Fl \\-limit Ar N\nhits\n"));
  EXPECT_THAT(page, HasSubstr(".D1 Nm Cm show Ar ID\n"));
  EXPECT_THAT(page, HasSubstr(".It Ev PRESSMARK_ARCHIVE\n"));
  EXPECT_THAT(page, HasSubstr(".It Ic limit\n"));
  EXPECT_THAT(page, testing::Not(HasSubstr("lock-wait")));
}

TEST(ManPage, IsMadeOfMarkdown) {
  const std::string page =
      man_page_of_markdown("pm-query", "asking",
                           "# Title\n\nSome `code` and [a link](there.md).\n\n| form | meaning |\n| --- | --- |\n"
                           "| `\"a b\"` | a phrase |\n\n## Words\n\n- one\n- two\n\n.not a request\n",
                           "1.0");
  EXPECT_THAT(page, HasSubstr("Some \\fBcode\\fR and a link.\n.Bl -tag -width Ds\n"));
  EXPECT_THAT(
      page,
      HasSubstr(".It \"\\&\\fB\\(dqa b\\(dq\\fR\"\na phrase\n.El\n.Sh WORDS\n.Bl -bullet\n.It\none\n.It\ntwo\n.El\n"));
  EXPECT_THAT(page, HasSubstr("\n\\&.not a request\n"));
}

}  // namespace
}  // namespace pressmark::manual
