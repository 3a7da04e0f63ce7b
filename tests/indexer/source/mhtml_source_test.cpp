// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/source/mhtml_source.h"

#include <gtest/gtest.h>

#include "tests/indexer/source/memory_bytes.h"

namespace pressmark::indexer {
namespace {

const std::string kHead =
    "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/tide\r\nSubject: Tide\r\n"
    "Date: Thu, 4 May 2023 06:07:08 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    "\ttype=\"text/html\";\r\n\tboundary=\"----edge\"\r\n\r\n";
const std::string kStyle = "\r\n------edge\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n";
const std::string kPage =
    "\r\n------edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://a.example/part\r\n\r\n<p class=3D\"a\">The tide came=\r\n in.</p>\r\n";
const std::string kEnd = "\r\n------edge--\r\n";

TEST(MhtmlSource, GivesTheFirstPartThatIsAPage) {
  for (const std::size_t piece : {std::string::npos, std::size_t{1}}) {
    const Items items = read_all<MhtmlSource>(kHead + kStyle + kPage + kPage + kEnd, piece);
    ASSERT_EQ(items.records.size(), 1U);
    EXPECT_TRUE(items.rejects.empty());
    const Record& page = items.records[0];
    EXPECT_EQ(page.form, BodyForm::page);
    EXPECT_EQ(page.body, "<p class=\"a\">The tide came in.</p>\r\n");
    EXPECT_EQ(page.charset, "utf-8");
    EXPECT_EQ(page.url, "https://a.example/tide");
    EXPECT_EQ(page.date, "Thu, 4 May 2023 06:07:08 -0000");
    EXPECT_EQ(page.date_from, DateProvenance::file_time);
    EXPECT_EQ(page.where, "");
  }
}

TEST(MhtmlSource, ReadsAMessageThatIsAPage) {
  const Items items = read_all<MhtmlSource>(
      "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: "
      "https://a.example/\n\n"
      "PHA+VGlkZTwvcD4=\n");
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].body, "<p>Tide</p>");
}

TEST(MhtmlSource, RejectsWhatHoldsNoPage) {
  struct Row {
    std::string text;
    RejectReason reason;
  };
  for (const Row& row :
       {Row{kHead + kStyle + kEnd, RejectReason::no_article_text}, Row{kHead, RejectReason::no_article_text},
        Row{"MIME-Version: 1.0\r\n", RejectReason::broken_record}}) {
    const Items items = read_all<MhtmlSource>(row.text);
    EXPECT_TRUE(items.records.empty());
    ASSERT_EQ(items.rejects.size(), 1U);
    EXPECT_EQ(items.rejects[0].reason, row.reason);
  }
}

TEST(MhtmlSource, GivesWhatATruncatedOneHolds) {
  const Items items =
      read_all<MhtmlSource>(kHead + kPage.substr(0, kPage.size() - 12), 10, Damage{RejectReason::cut_short, "gzip"});
  ASSERT_EQ(items.records.size(), 1U);
  EXPECT_EQ(items.records[0].body, "<p class=\"a\">The tide came");
  ASSERT_EQ(items.rejects.size(), 1U);
  EXPECT_EQ(items.rejects[0].reason, RejectReason::cut_short);
}

TEST(MhtmlSource, IsToldByItsHead) {
  EXPECT_TRUE(is_mhtml(kHead));
  EXPECT_FALSE(is_mhtml("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nA letter"));
  EXPECT_FALSE(is_mhtml("A text about multipart/related"));
}

}  // namespace
}  // namespace pressmark::indexer
