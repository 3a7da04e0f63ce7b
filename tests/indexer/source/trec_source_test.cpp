// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/trec_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

TEST(TrecSource, ReadsTheElementsOfSeveralCollections) {
  struct Row {
    std::string_view record;
    Record read;
  };
  const auto expected = [](std::string title, std::string body, std::string date) {
    Record record;
    record.title = std::move(title);
    record.body = std::move(body);
    record.date = std::move(date);
    return record;
  };
  const std::vector<Row> rows{
      {"<DOC>\n<DOCNO> AP1 </DOCNO>\n<HEAD>Rates &amp; bonds</HEAD>\n<DATELINE>LIMA, Peru (AP) </DATELINE>\n"
       "<TEXT>\n   Rates rose\nagain.\n   Bonds fell.\n</TEXT>\n</DOC>",
       expected("Rates & bonds", "LIMA, Peru (AP) Rates rose again.\n\nBonds fell.", "")},
      {"<DOC><DOCNO>LA2</DOCNO><DATE><P>January 1, 1989</P></DATE><HEADLINE><P>A title</P></HEADLINE>"
       "<TEXT><P>One.</P><P>Two.</P></TEXT></DOC>",
       expected("A title", "One.\n\nTwo.", "January 1, 1989")},
      {"<DOC><DOCNO>X</DOCNO><TEXT>First part.</TEXT><TEXT>Second part.</TEXT></DOC>",
       expected("", "First part.\n\nSecond part.", "")},
  };
  for (const Row& row : rows) {
    const Items items = read_all<TrecSource>(std::string(row.record), 9);
    ASSERT_EQ(items.records.size(), 1U) << row.record;
    EXPECT_EQ(items.records[0].title, row.read.title);
    EXPECT_EQ(items.records[0].body, row.read.body);
    EXPECT_EQ(items.records[0].date, row.read.date);
  }
}

TEST(TrecSource, KnowsNumberPlaceAndByline) {
  const Items items = read_all<TrecSource>(
      "<DOC><DOCNO> AP890101-0001 </DOCNO><BYLINE>By A WRITER</BYLINE><SOURCE>Evening "
      "Paper</SOURCE><TEXT>x</TEXT></DOC>\n"
      "<DOC><TEXT>no number</TEXT></DOC>\n<DOC><TEXT>cut");
  ASSERT_EQ(items.records.size(), 2U);
  EXPECT_EQ(items.records[0].external_id, "AP890101-0001");
  EXPECT_EQ(items.records[0].where, "DOCNO AP890101-0001");
  EXPECT_EQ(items.records[0].source, "Evening Paper");
  EXPECT_THAT(items.records[0].authors, testing::ElementsAre("By A WRITER"));
  EXPECT_EQ(items.records[1].where, "record 2");
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

}  // namespace
}  // namespace pressmark::indexer
