// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/reuters_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

std::string record(std::string_view text, std::string_view date = "26-FEB-1987 15:01:01.79") {
  return "<REUTERS TOPICS=\"YES\" OLDID=\"5544\" NEWID=\"7\">\n<DATE>" + std::string(date) +
         "</DATE>\n<TOPICS><D>cocoa</D><D>coffee</D></TOPICS>\n<UNKNOWN>&#5;&#5;C T</UNKNOWN>\n" + std::string(text) +
         "\n</REUTERS>\n";
}

Record only(std::string_view text, std::string_view date = "26-FEB-1987 15:01:01.79") {
  const Items items = read_all<ReutersSource>("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" + record(text, date), 11);
  EXPECT_TRUE(items.rejects.empty());
  return items.records.at(0);
}

TEST(ReutersSource, ReadsAStory) {
  const Record read = only(
      "<TEXT>&#2;\n<TITLE>ACME &lt;ACM> SEES\nGAIN</TITLE>\n<AUTHOR>    By A Writer, Reuters</AUTHOR>\n"
      "<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers continued\nthroughout the week.\n"
      "    The dry period means R&amp;D\n will be late.\n Reuter\n&#3;</BODY></TEXT>");
  EXPECT_EQ(read.title, "ACME <ACM> SEES\nGAIN");
  EXPECT_EQ(read.body,
            "SALVADOR, Feb 26 - Showers continued throughout the week.\n\nThe dry period means R&D\nwill be late.");
  EXPECT_EQ(read.date, "26-FEB-1987 15:01:01.79");
  EXPECT_EQ(read.external_id, "7");
  EXPECT_EQ(read.where, "NEWID 7");
  EXPECT_EQ(read.source, "Reuters");
  EXPECT_EQ(read.section, "cocoa, coffee");
  EXPECT_THAT(read.authors, testing::ElementsAre(testing::HasSubstr("A Writer")));
}

TEST(ReutersSource, ReadsTextWithoutElements) {
  const Record read = only(
      "<TEXT TYPE=\"UNPROC\">&#2;\nRESERVES - FEB 26\n    Two weeks ended\n Net free 644\n Reuter\n&#3;\n\n</TEXT>");
  EXPECT_EQ(read.title, "");
  EXPECT_EQ(read.body, "RESERVES - FEB 26\n\nTwo weeks ended\nNet free 644");
}

TEST(ReutersSource, LeavesTheFillerOfBriefsOut) {
  const Record read =
      only("<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>ONE LINE\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>");
  EXPECT_EQ(read.title, "ONE LINE\n");
  EXPECT_EQ(read.body, "");
}

TEST(ReutersSource, TakesSignOffsOff) {
  struct Row {
    std::string_view end;
    std::string_view body_end;
    std::string_view source;
  };
  for (const Row& row : {
           Row{"said.\n Reuter\n&#3;", "said.", "Reuters"},
           Row{"said.\n REUTER...^M\n&#3;", "said.", "Reuters"},
           Row{"said.\nREUTER\n", "said.", "Reuters"},
           Row{"said.\n MORE\n", "said.", "Reuters"},
           Row{"said.\n STEPPE WIRE\n&#3;", "said.", "Steppe Wire"},
           Row{"told Reuters.", "told Reuters.", "Reuters"},
           Row{"list\n MAR8  -- 12", "list\nMAR8  -- 12", "Reuters"},
       }) {
    const Record read = only("<TEXT><TITLE>T</TITLE><BODY>He " + std::string(row.end) + "</BODY></TEXT>");
    EXPECT_THAT(read.body, testing::EndsWith(row.body_end)) << row.end;
    EXPECT_EQ(read.source, row.source) << row.end;
  }
}

TEST(ReutersSource, CutsRoutingCodesOffTheDate) {
  EXPECT_EQ(only("<TEXT><TITLE>T</TITLE></TEXT>", " 3-APR-1987 07:09:06.48&#5;&#5;&#5;RM").date,
            "3-APR-1987 07:09:06.48");
}

TEST(ReutersSource, NamesAnEmptyRecordByItsNumber) {
  EXPECT_EQ(only("<TEXT TYPE=\"UNPROC\">&#2;\n&#3;\n\n</TEXT>").title, "Reuters 7");
}

TEST(ReutersSource, ReadsLatin1) { EXPECT_EQ(only("<TEXT><TITLE>S\xC3O PAULO</TITLE></TEXT>").title, "SÃO PAULO"); }

TEST(ReutersSource, RejectsARecordThatIsCutShort) {
  const std::string whole = record("<TEXT><TITLE>T</TITLE></TEXT>");
  const Items items = read_all<ReutersSource>(whole + whole.substr(0, 60));
  EXPECT_EQ(items.records.size(), 1U);
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
  EXPECT_EQ(items.rejects[0].where, "record 2");
}

}  // namespace
}  // namespace pressmark::indexer
