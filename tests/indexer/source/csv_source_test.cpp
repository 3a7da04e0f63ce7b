// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/csv_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> titles(const Items& items) {
  std::vector<std::string> titles;
  for (const Record& record : items.records) titles.push_back(record.title);
  return titles;
}

std::vector<std::string> places(const Items& items) {
  std::vector<std::string> places;
  for (const Reject& reject : items.rejects) {
    EXPECT_EQ(reject.reason, RejectReason::broken_record);
    places.push_back(reject.where);
  }
  return places;
}

TEST(CsvSource, ReadsOneArticleARow) {
  const std::string table =
      "headline,body,date,publisher,url,author,unknown\r\n"
      "\"The ferry, late\",\"It came at noon.\n\"\"At last,\"\" they "
      "said.\",2023-05-04,Gazette,https://a.example/1,Ada Oak,x\r\n"
      "\r\n"
      "Plain 5\" pipe,Text,,,,,\r\n";
  for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
    const Items items = read_all<CsvSource>(table, piece);
    EXPECT_THAT(items.rejects, IsEmpty());
    ASSERT_THAT(items.records, SizeIs(2));
    const Record& first = items.records[0];
    EXPECT_EQ(first.title, "The ferry, late");
    EXPECT_EQ(first.body, "It came at noon.\n\"At last,\" they said.");
    EXPECT_EQ(first.date, "2023-05-04");
    EXPECT_EQ(first.source, "Gazette");
    EXPECT_EQ(first.url, "https://a.example/1");
    EXPECT_THAT(first.authors, ElementsAre("Ada Oak"));
    EXPECT_EQ(first.form, BodyForm::markup);
    EXPECT_EQ(first.where, "line 2");
    EXPECT_EQ(items.records[1].title, "Plain 5\" pipe");
    EXPECT_EQ(items.records[1].where, "line 5");
  }
}

TEST(CsvSource, TellsTheDelimiterByTheFirstRow) {
  for (const std::string_view table :
       {"title,text\na,b", "title;text\na;b\n", "title\ttext\na\tb\n", "title|text\na|b\n"}) {
    const Items items = read_all<CsvSource>(std::string(table));
    ASSERT_THAT(items.records, SizeIs(1)) << table;
    EXPECT_EQ(items.records[0].body, "b") << table;
  }
}

TEST(CsvSource, TakesTheBestNamedColumnThatHoldsSomething) {
  const Items items = read_all<CsvSource>("description,title,content\nshort,a,long\nonly,b,\n");
  ASSERT_THAT(items.records, SizeIs(2));
  EXPECT_EQ(items.records[0].body, "long");
  EXPECT_EQ(items.records[1].body, "only");
}

TEST(CsvSource, RejectsRowsThatDoNotFitAndReadsTheirNeighbours) {
  const Items items = read_all<CsvSource>("title,text\na,b\nragged\nc,d\ntoo,many,cells\ne,f\ng,h,\n", 3);
  EXPECT_THAT(titles(items), ElementsAre("a", "c", "e", "g"));
  EXPECT_THAT(places(items), ElementsAre("line 3", "line 5"));
}

TEST(CsvSource, ReadsOnBehindAQuoteThatIsNotClosed) {
  const Items inside = read_all<CsvSource>("title,text\n\"a,b\n\"c\",d\ne,f\n", 3);
  EXPECT_THAT(places(inside), IsEmpty());  // two cells all the same: the quote was no quoting
  EXPECT_THAT(titles(inside), ElementsAre("\"a", "c", "e"));
  const Items at_end = read_all<CsvSource>("title,text\na,b\n\"c d\ne,f\n", 3);
  EXPECT_THAT(titles(at_end), ElementsAre("a", "e"));
  EXPECT_THAT(places(at_end), ElementsAre("line 3"));
}

TEST(CsvSource, RejectsACellThatIsTooLongAndGoesOn) {
  const Items items = read_all<CsvSource>("title,text\n\"a\",\"" + std::string(kMaxRecordBytes, 'x') + "\ny\"\nb,c\n");
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::record_too_large);
  EXPECT_EQ(items.rejects[0].where, "line 2");
  EXPECT_THAT(titles(items), ElementsAre("b"));
  EXPECT_EQ(items.records.at(0).where, "line 4");
}

TEST(CsvSource, RejectsATableThatNamesNoArticles) {
  for (const std::string_view table : {"price,weight\n1,2\n", "nothing"}) {
    const Items items = read_all<CsvSource>(std::string(table));
    EXPECT_THAT(items.records, IsEmpty());
    ASSERT_THAT(items.rejects, SizeIs(1));
    EXPECT_EQ(items.rejects[0].reason, RejectReason::no_article_text);
  }
  EXPECT_THAT(read_all<CsvSource>("").rejects, IsEmpty());
}

TEST(CsvSource, GivesWhatATruncatedTableHolds) {
  const Items items = read_all<CsvSource>("title,text\na,b\nc,\"d", 2, Damage{RejectReason::cut_short, "gzip"});
  EXPECT_THAT(titles(items), ElementsAre("a"));
  ASSERT_THAT(items.rejects, SizeIs(1));
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
  EXPECT_EQ(items.rejects[0].where, "line 3");
}

TEST(CsvSource, MendsBrokenBytes) {
  const Items items = read_all<CsvSource>("title,text\na,b\xFF\xFE\n");
  ASSERT_THAT(items.records, SizeIs(1));
  EXPECT_NE(items.records[0].body.find("b"), std::string::npos);
}

TEST(CsvSource, IsToldByTheNamesOfItsColumns) {
  for (const std::string_view head : {"title,url\nx", "Headline;Text;Date", "id\tcontent\n"})
    EXPECT_TRUE(is_table_of_articles(head)) << head;
  for (const std::string_view head : {"title\nx", "price,weight\n", "A title, and a text", "url,date\n", ""})
    EXPECT_FALSE(is_table_of_articles(head)) << head;
}

}  // namespace
}  // namespace pressmark::indexer
