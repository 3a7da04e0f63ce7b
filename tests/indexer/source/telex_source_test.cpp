// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/telex_source.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/extract/date_parser.h"
#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

using testing::ElementsAre;
using namespace std::string_literals;

std::string iptc(const std::string& text, const std::string& trailer = "131137 GMT Nov 13 \r\n\x7f\r\n") {
  return "\x01"
         "abc062 4 i 211 ccccb   nta 061\r\n\r\nHarbours/\r\n\x02" +
         text + "\x03" + trailer + "\x7f\x04";
}

std::string anpa(const std::string& text) {
  return "\x16\x16\x01"
         "W2870\x1f"
         "asian\r\nf l\x13\x11 BC-Harbours     11-13 1049\r\n\x02" +
         text +
         "\r\n\t   \x03"
         "NT-WF-11-13-13 1509GMT<\r\n\f\r\n\x04";
}

Record only(const std::string& message, std::size_t piece = std::string::npos) {
  const Items items = read_all<TelexSource>(message, piece);
  EXPECT_TRUE(items.rejects.empty());
  EXPECT_EQ(items.records.size(), 1U);
  return items.records.at(0);
}

TEST(TelexSource, ReadsIptc7901) {
  const Record record = only(iptc("1ST LEAD\r\nFerry stays in harbour\r\nBy Ann Bee, nta =\r\n\r\n   Port (nta) - It "
                                  "did not\r\nsail.\r\n\r\n   The wind was strong.\r\n"),
                             3);
  EXPECT_EQ(record.title, "Ferry stays in harbour");
  EXPECT_THAT(record.authors, ElementsAre("By Ann Bee, nta"));
  EXPECT_EQ(record.body, "Port (nta) - It did not sail.\n\nThe wind was strong.");
  EXPECT_EQ(record.source, "nta");
  EXPECT_EQ(record.where, "message 1");
  EXPECT_EQ(format_iso8601(parse_date(record.date).value()), "2013-11-13T11:37:00Z");
}

TEST(TelexSource, ReadsAnpa1312) {
  const Record record =
      only(anpa("^BC-Harbours,466<\r\n^Ferry stays in harbour <\r\n^Eds: With photos.<\r\n^By ANN BEE=\r\n"
                "\t   PORT (NT) _ ``It did not sail,'' she said.\r\n \r\n\t   The wind was strong.\r\n"),
           5);
  EXPECT_EQ(record.title, "Ferry stays in harbour");
  EXPECT_THAT(record.authors, ElementsAre("By ANN BEE"));
  EXPECT_EQ(record.body, "PORT (NT) _ \"It did not sail,\" she said.\n\nThe wind was strong.");
  EXPECT_EQ(record.source, "NT");
  EXPECT_EQ(format_iso8601(parse_date(record.date).value()), "2013-11-13T15:09:00Z");
}

TEST(TelexSource, TakesTheHeadsOfABulletinForItsText) {
  const Record record = only(anpa("^Headlines,17<\r\n^The news at noon<\r\n^A ferry stays<\r\n^A wind blows<\r\n"));
  EXPECT_EQ(record.title, "The news at noon");
  EXPECT_EQ(record.body, "A ferry stays\n\nA wind blows");
}

TEST(TelexSource, KnowsWhichTrailersHoldATime) {
  struct Row {
    std::string_view trailer;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"211259 Nov 18\r\n", "21 Nov 18 12:59 GMT"},
           Row{"071341 GMT Okt 15 \r\n", "07 Okt 15 13:41 GMT"},
           Row{"", ""},
           Row{"no date", ""},
           Row{"123456", ""},
           Row{"123456 x", ""},
       }) {
    EXPECT_EQ(only(iptc("T =\r\nText\r\n", std::string(row.trailer))).date, row.date) << row.trailer;
  }
}

TEST(TelexSource, ReadsSeveralMessagesAndWhatIsCutShort) {
  const std::string one = iptc("T =\r\nText\r\n");
  const Items items = read_all<TelexSource>(one + "\r\n" + one + one.substr(0, one.find("ext")));
  ASSERT_EQ(items.records.size(), 3U);
  EXPECT_EQ(items.records[1].where, "message 2");
  EXPECT_EQ(items.records[2].body, "T");
  EXPECT_TRUE(read_all<TelexSource>("\x01").records.at(0).body.empty());
  EXPECT_TRUE(read_all<TelexSource>("\x04\x04").records.empty());
}

}  // namespace
}  // namespace pressmark::indexer
